package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.Life;

/**
 * Takes codes in hand for a command: gives each its row, locks the rows in one order so that two commands cannot wait for each other, and
 * knows the life that each has now. For lists of up to some hundred codes; longer commands come in pieces.
 */
@ApplicationScoped
public class TouchedCodes {
    /** Codes that are handled together. */
    static final int PIECE = 500;

    private static final Comparator<CodeId> ORDER =
            Comparator.comparing(CodeId::gtin).thenComparingInt(CodeId::slot).thenComparingLong(CodeId::number);

    @Inject
    private RegistryCache cache;

    @Inject
    private SqlCodes sql;

    @Inject
    private JpaCodes jpa;

    /** A code in hand. */
    record InHand(OrderHead order, CodeState state, RangeBook ranges) {
        /** Its life at this moment, changes of this command included. */
        Life life(CodeId code) {
            if (state.life() != null) {
                return state.life();
            }
            RangeBook.LifeMark ofRange = ranges.life(code.number() - order.first());
            return ofRange == null ? order.life() : ofRange.life();
        }

        /** When it was dispensed first, by its own row or its order's ranges; null if never. */
        @Nullable
        Instant dispensedAt(CodeId code) {
            return state.dispensedAt() != null
                    ? state.dispensedAt()
                    : ranges.dispensedAt(code.number() - order.first());
        }
    }

    /** Codes that were never issued are missing from the answer. Needs a transaction. */
    Map<CodeId, InHand> take(TenantId tenant, List<CodeId> codes, Instant now, String by) {
        Map<OrderHead, List<CodeId>> byOrder = new LinkedHashMap<>();
        codes.stream().distinct().sorted(ORDER).forEach(code -> cache.head(tenant, code)
                .ifPresent(head ->
                        byOrder.computeIfAbsent(head, k -> new ArrayList<>()).add(code)));
        Map<CodeId, InHand> inHand = new HashMap<>();
        byOrder.forEach((head, ofOrder) -> {
            sql.holdStill(tenant, head.order());
            sql.touch(tenant, head.order(), ofOrder, now, by);
            RangeBook ranges = sql.ranges(tenant, head.order());
            Map<Long, CodeState> states = jpa.locked(
                    tenant,
                    ofOrder.get(0).gtin(),
                    ofOrder.get(0).slot(),
                    ofOrder.stream().map(CodeId::number).toList());
            for (CodeId code : ofOrder) {
                CodeState state = Objects.requireNonNull(states.get(code.number()), "it was touched just now");
                inHand.put(code, new InHand(head, state, ranges));
            }
        });
        return inHand;
    }

    static RuntimeException unknown(CodeId code) {
        return Problem.notFound("code", code.gtin() + " slot " + code.slot() + " number " + code.number());
    }
}

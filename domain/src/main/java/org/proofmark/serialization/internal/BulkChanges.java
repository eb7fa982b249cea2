package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.Codes.BulkReport;
import org.proofmark.serialization.Codes.RowError;
import org.proofmark.serialization.CodesActivated;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.HoldLifted;
import org.proofmark.serialization.HoldPlaced;
import org.proofmark.serialization.LifeChanged;
import org.proofmark.serialization.Scope;
import org.proofmark.serialization.Transition;

/** Applies a file of changes to single codes, row by row in the file's order, and tells of them once for each kind of change. */
@ApplicationScoped
public class BulkChanges {
    private static final int MOST_FAULTS = 1000;

    @Inject
    private TouchedCodes touched;

    @Inject
    private CodeReader reader;

    @Inject
    private SqlCodes sql;

    @Inject
    private DispensingWitness witness;

    @Inject
    private JpaCodes jpa;

    @Inject
    private Ids ids;

    @Inject
    private Event<LifeChanged> lifeChanged;

    @Inject
    private Event<CodesActivated> activated;

    @Inject
    private Event<HoldPlaced> placed;

    @Inject
    private Event<HoldLifted> lifted;

    /** What was done so far, for the events. */
    private static final class Done {
        final Map<BulkVerb, List<Scope>> scopes = new EnumMap<>(BulkVerb.class);
        final Map<BulkVerb, List<UUID>> holds = new EnumMap<>(BulkVerb.class);
        final Map<Hold.Kind, List<UUID>> lifted = new EnumMap<>(Hold.Kind.class);
        final List<CodeId> dispensedAgain = new ArrayList<>();

        void add(BulkVerb verb, CodeId code) {
            scopes.computeIfAbsent(verb, v -> new ArrayList<>()).add(new Scope.OneCode(code));
        }
    }

    /** @throws ProblemException {@code rows-rejected} with a fault for each bad row, unless {@code partial} */
    BulkReport apply(Actor actor, Reader csv, boolean partial, Instant now) {
        List<BulkRows.Row> rows = BulkRows.read(csv);
        List<RowError> errors = new ArrayList<>();
        Done done = new Done();
        for (int from = 0; from < rows.size(); from += TouchedCodes.PIECE) {
            piece(actor, rows.subList(from, Math.min(rows.size(), from + TouchedCodes.PIECE)), now, errors, done);
        }
        if (!done.dispensedAgain.isEmpty()) {
            witness.keep(actor, done.dispensedAgain, now);
        }
        if (!errors.isEmpty() && !partial) {
            throw rejected(rows.size(), errors);
        }
        announce(actor, done, now);
        return new BulkReport(rows.size() - errors.size(), errors.size(), errors);
    }

    private void piece(Actor actor, List<BulkRows.Row> rows, Instant now, List<RowError> errors, Done done) {
        Map<BulkRows.Row, CodeId> codes = new LinkedHashMap<>();
        for (BulkRows.Row row : rows) {
            Optional<CodeId> code = reader.read(actor.tenant(), row.code());
            if (code.isPresent()) {
                codes.put(row, code.get());
            } else {
                errors.add(new RowError(row.row(), "code", row.code(), "is not a code of this brand"));
            }
        }
        Map<CodeId, TouchedCodes.InHand> inHand =
                touched.take(actor.tenant(), List.copyOf(codes.values()), now, actor.name());
        List<Object> written = new ArrayList<>();
        codes.forEach((row, code) -> {
            TouchedCodes.InHand one = inHand.get(code);
            if (one == null) {
                errors.add(new RowError(row.row(), "code", row.code(), "was never issued"));
                return;
            }
            try {
                BulkVerb verb = BulkVerb.of(row.state())
                        .orElseThrow(() -> Problem.invalid(
                                "state-unknown", "state", row.state(), "must be one of " + BulkVerb.all()));
                change(actor, verb, code, one, row.reason(), now, written, done);
                done.add(verb, code);
            } catch (ProblemException e) {
                Problem.Fault fault = e.problem().faults().isEmpty()
                        ? new Problem.Fault(
                                "state", null, row.state(), e.problem().title())
                        : e.problem().faults().get(0);
                errors.add(new RowError(
                        row.row(),
                        fault.field() == null ? "state" : fault.field(),
                        fault.value() == null ? row.state() : fault.value(),
                        fault.problem()));
            }
        });
        inHand.values().forEach(one -> written.add(one.state()));
        jpa.release(written);
    }

    private void change(
            Actor actor,
            BulkVerb verb,
            CodeId code,
            TouchedCodes.InHand one,
            @Nullable String reason,
            Instant now,
            List<Object> written,
            Done done) {
        Transition transition = verb.transition();
        Hold.Kind kind = verb.hold();
        if (transition != null) {
            actor.require(transition.roles());
            String checked = OrderRules.reason(transition, reason);
            if (transition == Transition.DISPENSE
                    && SecondDispensing.isEvidence(
                            one.dispensedAt(code), one.state().dispensedBy(), now, actor.name())) {
                done.dispensedAgain.add(code);
                throw SecondDispensing.refusal(List.of(code));
            }
            transition.check(one.life(code), "The code");
            one.state().move(transition, checked, now, actor.name());
        } else if (kind != null) {
            actor.require(Role.BRAND, Role.COMPLIANCE);
            UUID id = ids.next();
            CodeHold hold = new CodeHold(
                    TenantKey.of(actor.tenant(), id),
                    kind,
                    new Scope.OneCode(code),
                    OrderRules.note("reason", reason),
                    now,
                    actor.name());
            jpa.add(hold);
            written.add(hold);
            done.holds.computeIfAbsent(verb, v -> new ArrayList<>()).add(id);
        } else if (verb == BulkVerb.ACTIVATE) {
            actor.require(Role.BRAND, Role.EXPORTER);
            one.state().activate(now, actor.name());
        } else {
            actor.require(Role.BRAND, Role.COMPLIANCE);
            release(actor, code, OrderRules.note("reason", reason), now, done);
        }
    }

    /** Lifts what is held against this code alone, rows before this one included. */
    private void release(Actor actor, CodeId code, String reason, Instant now, Done done) {
        jpa.release(List.of());
        List<UUID> holds = sql.openHolds(actor.tenant(), code);
        if (holds.isEmpty()) {
            throw Problem.invalid("not-held", "state", "release", "nothing is held against this code alone");
        }
        for (UUID id : holds) {
            CodeHold hold = jpa.hold(actor.tenant(), id).orElseThrow();
            hold.lift(reason, now, actor.name());
            done.lifted.computeIfAbsent(hold.kind(), k -> new ArrayList<>()).add(id);
        }
    }

    private void announce(Actor actor, Done done, Instant now) {
        done.scopes.forEach((verb, scopes) -> {
            Transition transition = verb.transition();
            Hold.Kind kind = verb.hold();
            if (transition != null) {
                lifeChanged.fire(new LifeChanged(actor.tenant(), scopes, transition, null, now, actor.name()));
            } else if (kind != null) {
                placed.fire(new HoldPlaced(
                        actor.tenant(),
                        done.holds.getOrDefault(verb, List.of()),
                        scopes,
                        kind,
                        "bulk change",
                        now,
                        actor.name()));
            } else if (verb == BulkVerb.ACTIVATE) {
                activated.fire(new CodesActivated(actor.tenant(), scopes, now, actor.name()));
            }
        });
        done.lifted.forEach((kind, holds) ->
                lifted.fire(new HoldLifted(actor.tenant(), holds, kind, "bulk change", now, actor.name())));
    }

    private static ProblemException rejected(int rows, List<RowError> errors) {
        List<Problem.Fault> faults = errors.stream()
                .limit(MOST_FAULTS)
                .map(e -> new Problem.Fault(e.column(), Math.toIntExact(e.row()), e.value(), e.problem()))
                .toList();
        return new Problem(
                        Problem.Kind.INVALID,
                        "rows-rejected",
                        "Some rows cannot be taken, so nothing was changed",
                        errors.size() + " of " + rows + " rows are rejected. Correct them, or ask for partial=true.",
                        faults,
                        null)
                .exception();
    }
}

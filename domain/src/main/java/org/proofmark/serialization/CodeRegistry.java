package org.proofmark.serialization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.TenantId;

/**
 * What is known of one code. On the scan path: at most one indexed read of the code's own row (and one more for a code that was
 * dispensed), the rest from caches.
 */
public interface CodeRegistry {
    /** Empty: the number was never allocated (a leaked key, unless {@link #mayBeLost} says otherwise). */
    Optional<CodeFacts> find(TenantId tenant, CodeId code);

    /**
     * Whether a number without an allocation may have been issued after the backup that this database was restored from. Such codes are
     * SUSPECT until reconciled, not FAKE.
     */
    boolean mayBeLost(TenantId tenant, CodeId code);

    /**
     * @param order the order that it was issued under
     * @param position 0-based place in that order
     * @param life never null: the code's own, else its newest range's, else the order's default
     * @param active whether the activation that the order chose has happened
     * @param reason of a decommissioning: damaged, expired, destroyed, lost, stolen, sampled, other; null otherwise
     * @param dispensedAt when first dispensed, null if never
     * @param dispensedAgain the first attempt to dispense it a second time; null if there was none
     * @param test codes of test orders never count
     */
    record CodeFacts(
            UUID order,
            long position,
            UUID market,
            UUID lot,
            Life life,
            boolean active,
            @Nullable String reason,
            @Nullable Instant dispensedAt,
            @Nullable Attempt dispensedAgain,
            Instant issuedAt,
            String textureProfile,
            boolean test,
            List<Hold> holds) {
        public CodeFacts {
            holds = List.copyOf(holds);
        }
    }

    /** Something that somebody wanted to do and was refused. */
    record Attempt(Instant at, String by) {}
}

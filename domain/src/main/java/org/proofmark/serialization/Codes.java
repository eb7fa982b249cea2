package org.proofmark.serialization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;

/** What happens to issued codes: their life, their activation, the market that they may be sold in. */
public interface Codes {
    /**
     * Moves codes along their life; all of them or none.
     *
     * <p>Dispensing what was dispensed before is refused and leaves evidence: from then on the code is SUSPECT, unless the same party
     * asked again within ten minutes, as a till without an answer does.
     *
     * @param reason for {@link Transition#DECOMMISSION} one of {@link Transition#REASONS}; else free text or null
     * @throws org.proofmark.kernel.ProblemException {@code transition-refused} naming both states; {@code code-not-found}; {@code
     *     already-dispensed}
     */
    void move(Actor actor, List<CodeId> codes, Transition transition, @Nullable String reason);

    /**
     * Moves a range of an order's positions: one row, whatever its length.
     *
     * @param others what to do with codes in the range that cannot make this move
     * @return how many codes moved
     */
    long moveRange(Actor actor, Scope.Positions range, Transition transition, @Nullable String reason, Others others);

    /** Lets codes answer REAL from now on, whatever their order's activation says. */
    void activate(Actor actor, List<CodeId> codes);

    void activateRange(Actor actor, Scope.Positions range);

    /** Records that a range may be sold in another market; the tokens stay as they are. */
    void redirect(Actor actor, Scope.Positions range, UUID market, String reason);

    /** The row errors of a bulk change are in the report; nothing is changed if there is one, unless {@code partial}. */
    BulkReport applyCsv(Actor actor, java.io.Reader csv, boolean partial);

    /** What to do with codes of a range that cannot make the move. */
    enum Others {
        /** Refuse the whole range, naming the first. */
        REFUSE,
        /** Leave them as they are. */
        SKIP
    }

    /** Outcome of a bulk change; rows are lines of the file, the header being 1. */
    record BulkReport(long accepted, long rejected, List<RowError> errors) {
        public BulkReport {
            errors = List.copyOf(errors);
        }
    }

    record RowError(long row, String column, String value, String problem) {}
}

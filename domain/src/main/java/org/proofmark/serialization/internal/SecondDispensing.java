package org.proofmark.serialization.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.serialization.CodeId;

/** When an attempt to dispense a code again says that there are two units with one code. Plain rules. */
final class SecondDispensing {
    /** A till that got no answer asks again; the same party within this time means the same unit. */
    static final Duration SENT_TWICE = Duration.ofMinutes(10);

    private SecondDispensing() {}

    /**
     * @param first when it was dispensed, null if never
     * @param firstBy who did, null where a range was dispensed or nobody noted it
     */
    static boolean isEvidence(@Nullable Instant first, @Nullable String firstBy, Instant now, String by) {
        return first != null
                && !(by.equals(firstBy) && Duration.between(first, now).compareTo(SENT_TWICE) < 0);
    }

    /** @param codes not empty */
    static ProblemException refusal(List<CodeId> codes) {
        CodeId one = codes.get(0);
        String more = codes.size() == 1 ? "" : " and " + (codes.size() - 1) + " more";
        return Problem.of(Problem.Kind.CONFLICT, "already-dispensed", "The unit was dispensed before")
                .detail("Code " + one.number() + " of slot " + one.slot() + " of " + one.gtin() + more
                        + ": do not hand it out. This attempt is kept, and from now on the code answers SUSPECT.")
                .fault("state", "DISPENSED", "was dispensed before")
                .exception();
    }
}

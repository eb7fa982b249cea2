package org.proofmark.serialization.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Life;

/** What is known of a code alone; nothing at all for most codes. */
record Touched(
        @Nullable Life life,
        @Nullable String reason,
        boolean activated,
        @Nullable Instant dispensedAt,
        List<Hold> holds) {
    static final Touched NEVER = new Touched(null, null, false, null, List.of());

    /** With the holds of another row about the same code. */
    Touched and(Touched more) {
        List<Hold> all = new ArrayList<>(holds);
        all.addAll(more.holds);
        return new Touched(life, reason, activated, dispensedAt, all);
    }
}

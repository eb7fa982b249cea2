package org.proofmark.serialization.internal;

import java.time.Instant;
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
}

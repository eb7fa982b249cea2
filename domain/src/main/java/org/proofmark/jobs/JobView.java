package org.proofmark.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner sees it.
 *
 * @param done units finished at the last checkpoint; never more than {@code total} when that is known
 * @param total units in all; 0 if unknown
 * @param message why it failed, or what it is doing; null if there is nothing to say
 */
public record JobView(
        UUID id,
        String kind,
        UUID subject,
        JobState state,
        Map<String, String> parameters,
        long done,
        long total,
        @Nullable String message,
        String startedBy,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    /** 0 to 100; 100 only when completed. */
    public int percent() {
        if (state == JobState.COMPLETED) {
            return 100;
        }
        return total <= 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }
}

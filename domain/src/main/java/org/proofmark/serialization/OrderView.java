package org.proofmark.serialization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.jobs.JobState;

/**
 * An order as people see it.
 *
 * @param status QUEUED, RUNNING, STOPPED, FAILED, CANCELLED or COMPLETED; a job that is stopping still shows RUNNING
 * @param issued codes that can be fetched: all of a NONE order; of a FILE order those that its job has written durably
 * @param percent 0 to 100; 100 only when completed
 * @param slot key slot of every code, 0 to 255
 * @param first number of position 0 in the slot
 * @param mark the texture profile that every label of the order carries, fixed when it was placed; {@code none} for plain codes
 * @param job that writes the file; null for NONE
 * @param message why it failed or what it waits for; null if there is nothing to say
 */
public record OrderView(
        UUID id,
        JobState status,
        String gtin,
        UUID lot,
        String lotNumber,
        UUID market,
        String marketCode,
        long quantity,
        long issued,
        int percent,
        Activation activation,
        Deliver deliver,
        boolean test,
        @Nullable String reference,
        int slot,
        long first,
        String mark,
        @Nullable UUID job,
        @Nullable String message,
        String placedBy,
        Instant placedAt,
        @Nullable Instant completedAt) {}

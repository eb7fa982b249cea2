package org.proofmark.serialization.internal;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.catalog.Activation;
import org.proofmark.serialization.Life;

/** What never changes of an order, as the scan path keeps it. */
record OrderHead(
        UUID order,
        long first,
        long quantity,
        UUID market,
        UUID lot,
        Life life,
        Activation activation,
        Instant placedAt,
        String textureProfile,
        boolean test) {
    boolean has(long number) {
        return number >= first && number - first < quantity;
    }
}

package org.proofmark.vigilance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.vigilance.Scan.Place;

/** Looks back at scans. */
public interface ScanHistory {
    /**
     * The newest scans of one code, for signed-in staff.
     *
     * @param limit 1 to 1000
     */
    List<Entry> ofCode(Actor actor, Gtin gtin, String serial, int limit);

    /** The tenant's newest scans, for signed-in staff. */
    List<Entry> latest(Actor actor, int limit);

    /** What the public may know of a code's earlier scans: when the first and the last took place. Empty if there was none. */
    Optional<Glance> glance(TenantId tenant, Gtin gtin, String serial);

    /**
     * A recorded scan.
     *
     * @param recordedAt when it became durable
     */
    record Entry(
            UUID id,
            Instant recordedAt,
            Instant scannedAt,
            Gtin gtin,
            String serial,
            String verdict,
            List<String> reasons,
            Scan.Channel channel,
            @Nullable Place where,
            boolean test) {
        public Entry {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * @param scans how often the code was scanned, counted up to 1,000
     */
    record Glance(long scans, Instant first, Instant last) {}
}

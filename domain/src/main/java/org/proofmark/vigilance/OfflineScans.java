package org.proofmark.vigilance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofmark.kernel.TenantId;

/**
 * Keeps scans that devices made without a network and send later, perhaps more than once, perhaps twice at the same time: each becomes one
 * scan. What makes it the same one is the id that the device gave it.
 */
public interface OfflineScans {
    /** Of the ids, those that became scans already. */
    Map<UUID, Kept> known(TenantId tenant, Collection<UUID> ids);

    /**
     * Records what is not recorded yet, all in the caller's transaction and so with one commit. Whoever sends the same at the same moment
     * waits for it.
     *
     * @param given of one tenant, in the order in which the device made them
     * @return what is kept under each id that was given
     * @throws org.proofmark.kernel.ProblemException UNAVAILABLE {@code scan-not-stored}: nothing of it was recorded
     */
    Map<UUID, Kept> record(TenantId tenant, List<Given> given);

    /**
     * A scan on its way in.
     *
     * @param id that the device gave it
     * @param content 16 bytes of a digest of all that the device said, by which another scan under the same id is noticed
     * @param shown what the device told its user, at most 24 ASCII characters
     * @param scan {@link Scan#scannedAt} is the device's time; the time of its arrival is in the id that it is given here
     */
    @SuppressWarnings("ArrayRecordComponent") // A digest on its way to a column.
    record Given(UUID id, byte[] content, String shown, Scan scan) {}

    /**
     * What is kept under an id.
     *
     * @param scan id of the recorded scan
     * @param content of what was given
     * @param now whether this call recorded it
     */
    @SuppressWarnings("ArrayRecordComponent") // A digest out of a column, compared by its bytes.
    record Kept(UUID scan, byte[] content, boolean now) {}

    /**
     * Forgets ids of scans made before a time. From then on results as old must be refused, for they would be new ones.
     *
     * @return how many, at most {@code most}
     */
    int forget(Instant before, int most);
}

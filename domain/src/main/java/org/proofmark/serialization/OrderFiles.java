package org.proofmark.serialization;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.OrderCodes.Batch;

/**
 * The file of an order while the batch job writes it and afterwards. The file is cut into segments of {@link #SEGMENT} codes; a segment
 * counts once its row is committed, which happens after its bytes were forced to the disk.
 */
public interface OrderFiles {
    /** Codes in a segment; the last one of an order may have fewer. */
    int SEGMENT = 1 << 18;

    Batch batch(TenantId tenant, UUID order);

    /** The order's own folder; it may not exist yet. Its content is secret. */
    Path folder(TenantId tenant, UUID order);

    /** {@code codes.csv} in the folder. */
    Path codes(TenantId tenant, UUID order);

    /** The manifest in the folder, JSON, written last. */
    Path manifest(TenantId tenant, UUID order);

    /** The segments that are committed, by number. */
    List<Segment> written(TenantId tenant, UUID order);

    /** Commits segments with the caller's transaction; those that are there already stay. */
    void record(TenantId tenant, UUID order, List<Segment> segments);

    /** Forgets segments whose bytes turned out to differ from what was committed, so that they are written again; in a transaction of its own. */
    void forget(TenantId tenant, UUID order, List<Integer> segments);

    /** Ends the order: every code is in the file. Does nothing if it is complete. */
    void complete(TenantId tenant, UUID order, String sha256);

    static int segments(long quantity) {
        return Math.toIntExact((quantity + SEGMENT - 1) / SEGMENT);
    }

    /** Codes in a segment of an order. */
    static int codes(long quantity, int segment) {
        return (int) Math.min(SEGMENT, quantity - (long) segment * SEGMENT);
    }

    /**
     * @param number from 0
     * @param sha256 of the segment's lines, 32 bytes
     */
    record Segment(int number, int codes, byte[] sha256) {
        public Segment {
            sha256 = sha256.clone();
        }

        @Override
        public byte[] sha256() {
            return sha256.clone();
        }
    }
}

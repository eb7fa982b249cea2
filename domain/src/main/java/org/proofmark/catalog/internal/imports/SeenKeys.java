package org.proofmark.catalog.internal.imports;

import java.util.Arrays;

/**
 * Remembers where in a file each key was seen first, in 12 to 24 bytes a key: keys are kept as 64-bit hashes. Two different keys of a file
 * of a million rows share a hash once in 37 million such files; the second would be rejected as a duplicate, never accepted wrongly.
 */
final class SeenKeys {
    private long[] hashes = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    /** The row that had this key before; 0 if none, and then this row is remembered. */
    int firstRow(String key, int row) {
        long hash = hash(key);
        int slot = slotOf(hash);
        if (rows[slot] != 0) {
            return rows[slot];
        }
        hashes[slot] = hash;
        rows[slot] = row;
        if (++size > hashes.length / 2) {
            grow();
        }
        return 0;
    }

    private int slotOf(long hash) {
        int slot = (int) hash & (hashes.length - 1);
        while (rows[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldRows = rows;
        hashes = new long[oldHashes.length * 2];
        rows = new int[oldHashes.length * 2];
        Arrays.fill(rows, 0);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldRows[i] != 0) {
                int slot = slotOf(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                rows[slot] = oldRows[i];
            }
        }
    }

    /** Two independent 32-bit halves, each multiplied and then mixed. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        hash *= 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 32;
    }
}

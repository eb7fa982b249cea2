package org.proofmark.labelling.internal;

import java.util.Map;
import java.util.TreeMap;

/** A set of positions, kept as stretches that neither overlap nor touch: its size does not depend on how many positions it holds. */
final class Positions {
    /** First to last position of each stretch, both included. */
    private final TreeMap<Long, Long> stretches = new TreeMap<>();

    void add(long first, long last) {
        long from = first;
        long to = last;
        Map.Entry<Long, Long> before = stretches.floorEntry(first);
        if (before != null && before.getValue() >= first - 1) {
            from = before.getKey();
            to = Math.max(to, before.getValue());
        }
        Map.Entry<Long, Long> next = stretches.higherEntry(from);
        while (next != null && next.getKey() <= to + 1) {
            to = Math.max(to, next.getValue());
            stretches.remove(next.getKey());
            next = stretches.higherEntry(from);
        }
        stretches.put(from, to);
    }

    /** How many positions of a stretch are in the set. */
    long within(long first, long last) {
        Map.Entry<Long, Long> before = stretches.floorEntry(first);
        long count = before == null ? 0 : Math.max(0, Math.min(last, before.getValue()) - first + 1);
        for (Map.Entry<Long, Long> stretch : stretches.tailMap(first, false).entrySet()) {
            if (stretch.getKey() > last) {
                break;
            }
            count += Math.min(last, stretch.getValue()) - stretch.getKey() + 1;
        }
        return count;
    }

    long size() {
        long size = 0;
        for (Map.Entry<Long, Long> stretch : stretches.entrySet()) {
            size += stretch.getValue() - stretch.getKey() + 1;
        }
        return size;
    }

    /** How many positions are in this set and not in the other. */
    long without(Positions other) {
        long size = size();
        for (Map.Entry<Long, Long> stretch : stretches.entrySet()) {
            size -= other.within(stretch.getKey(), stretch.getValue());
        }
        return size;
    }
}

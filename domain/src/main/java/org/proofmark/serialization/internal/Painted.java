package org.proofmark.serialization.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One attribute along the positions of an order: what was painted last shows. Looking one position up takes the logarithm of the number
 * of colour changes, however many ranges were painted. Not safe for changes by several threads.
 */
final class Painted<T> {
    /** From this position on; a null value is unpainted. */
    private final TreeMap<Long, Spot<T>> starts = new TreeMap<>();

    private record Spot<T>(@Nullable T value) {}

    /** A stretch of one colour, both ends included; null where nothing was painted. */
    record Stretch<T>(long first, long last, @Nullable T value) {
        long length() {
            return last - first + 1;
        }
    }

    Painted() {
        starts.put(0L, new Spot<>(null));
    }

    void paint(long first, long last, T value) {
        Spot<T> after = starts.floorEntry(last + 1).getValue();
        starts.subMap(first, true, last, true).clear();
        starts.put(first, new Spot<>(value));
        starts.put(last + 1, after);
    }

    @Nullable
    T at(long position) {
        return starts.floorEntry(position).getValue().value();
    }

    /** The stretches between two positions, in order, without gaps. */
    List<Stretch<T>> between(long first, long last) {
        List<Stretch<T>> stretches = new ArrayList<>();
        long from = first;
        T value = at(first);
        for (Map.Entry<Long, Spot<T>> next :
                starts.subMap(first, false, last, true).entrySet()) {
            stretches.add(new Stretch<>(from, next.getKey() - 1, value));
            from = next.getKey();
            value = next.getValue().value();
        }
        stretches.add(new Stretch<>(from, last, value));
        return stretches;
    }
}

package org.proofmark.models.print;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What {@link KeyedStatistics} and {@link Fingerprint} work on: some megabytes that would cost as much to clear as to fill. Each is taken by one thread at a time
 * and given back; so there are as many as were ever busy at once, and none hangs on a thread.
 */
final class Workshop {
    private static final Map<Integer, Queue<Workshop>> FREE = new ConcurrentHashMap<>();

    private final int side;
    final Sheet sheet;
    final Copier copier;
    final float[][] tried;
    final float[][] best;

    private Workshop(int side) {
        this.side = side;
        this.sheet = new Sheet(side);
        this.copier = new Copier(side, sheet);
        this.tried = new float[side][side];
        this.best = new float[side][side];
    }

    /** @param side of the planes to be worked on */
    static Workshop take(int side) {
        Workshop free = free(side).poll();
        return free != null ? free : new Workshop(side);
    }

    void giveBack() {
        free(side).add(this);
    }

    private static Queue<Workshop> free(int side) {
        return FREE.computeIfAbsent(side, none -> new ConcurrentLinkedQueue<>());
    }
}

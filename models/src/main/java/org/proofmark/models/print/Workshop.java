package org.proofmark.models.print;

import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What {@link KeyedStatistics} works on: some megabytes that would cost as much to clear as to fill. Each is taken by one thread at a time
 * and given back; so there are as many as were ever busy at once, and none hangs on a thread.
 */
final class Workshop {
    private static final ConcurrentLinkedQueue<Workshop> FREE = new ConcurrentLinkedQueue<>();

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
        Workshop free = FREE.poll();
        // Another profile's labels are another size; they seldom come by turns.
        return free != null && free.side == side ? free : new Workshop(side);
    }

    void giveBack() {
        FREE.add(this);
    }
}

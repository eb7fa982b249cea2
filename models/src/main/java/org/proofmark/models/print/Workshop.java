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
    /** For lines of a plane, and for pieces of a {@link Column}. */
    final Stock lines;

    final Stock pieces;
    final Products products = new Products();
    final Sheet sheet;
    final Copier copier;
    final float[][] tried;
    final float[][] best;
    private float[][] picked = {};

    private Workshop(int side) {
        this.side = side;
        this.lines = new Stock(side);
        this.pieces = new Stock(Column.PIECE);
        this.sheet = new Sheet(side, lines);
        this.copier = new Copier(side, sheet, lines);
        this.tried = lines.lines(side);
        this.best = lines.lines(side);
        lines.keep();
    }

    /** @param side of the planes to be worked on */
    static Workshop take(int side) {
        Workshop free = free(side).poll();
        return free != null ? free : new Workshop(side);
    }

    /** Rows of numbers, one for each place of a plane at most. */
    float[][] picked(int rows) {
        if (picked.length < rows) {
            picked = new float[rows][side * side];
        }
        return picked;
    }

    /** With all that was taken from the stocks. */
    void giveBack() {
        lines.putBack();
        pieces.putBack();
        free(side).add(this);
    }

    private static Queue<Workshop> free(int side) {
        return FREE.computeIfAbsent(side, none -> new ConcurrentLinkedQueue<>());
    }
}

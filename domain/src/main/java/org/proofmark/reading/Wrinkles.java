package org.proofmark.reading;

import java.util.Arrays;

/**
 * How far the paper of a label is pushed aside where it does not lie smooth: a mesh of nodes over the symbol, and between them what their
 * distances make of it.
 */
public final class Wrinkles {
    private final int modules;
    private final int nodes;
    private final float[] pushes;

    /**
     * @param modules a side of the symbol
     * @param nodes a side of the mesh, 2 or more; the first and the last lie on the symbol's edges
     * @param pushes of each node, row by row, across and down, in modules
     */
    public Wrinkles(int modules, int nodes, float[] pushes) {
        if (nodes < 2 || pushes.length != 2 * nodes * nodes) {
            throw new IllegalArgumentException(pushes.length + " pushes of " + nodes + " nodes a side");
        }
        this.modules = modules;
        this.nodes = nodes;
        this.pushes = pushes.clone();
    }

    /** Writes how far the point (u, v) is pushed, across and down; all in modules. */
    public void push(double u, double v, double[] to) {
        double x = Math.max(0, Math.min(nodes - 1, u * (nodes - 1) / modules));
        double y = Math.max(0, Math.min(nodes - 1, v * (nodes - 1) / modules));
        int column = Math.min(nodes - 2, (int) x);
        int row = Math.min(nodes - 2, (int) y);
        double right = x - column;
        double low = y - row;
        int i = 2 * (row * nodes + column);
        int below = i + 2 * nodes;
        for (int k = 0; k < 2; k++) {
            double above = pushes[i + k] + right * (pushes[i + 2 + k] - pushes[i + k]);
            double beneath = pushes[below + k] + right * (pushes[below + 2 + k] - pushes[below + k]);
            to[k] = above + low * (beneath - above);
        }
    }

    /** As in the constructor; a copy. */
    public float[] pushes() {
        return Arrays.copyOf(pushes, pushes.length);
    }

    /** Rows and columns exchanged. */
    Wrinkles transposed() {
        float[] exchanged = new float[pushes.length];
        for (int row = 0; row < nodes; row++) {
            for (int column = 0; column < nodes; column++) {
                int from = 2 * (row * nodes + column);
                int to = 2 * (column * nodes + row);
                exchanged[to] = pushes[from + 1];
                exchanged[to + 1] = pushes[from];
            }
        }
        return new Wrinkles(modules, nodes, exchanged);
    }
}

package org.proofmark.reading.internal;

import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelPlane;
import org.proofmark.reading.Wrinkles;

/**
 * Finds what a smooth bend leaves of a label's unevenness: Gauss–Newton steps for the pushes of a mesh of nodes, neighbours held together
 * like a membrane, so that noise does not wrinkle a flat label. The slopes are the expectation's, as in {@link DenseRegistration}.
 */
final class WrinkleSearch {
    /** Modules between two nodes: narrower, and noise moves them. */
    private static final double SPACING = 2.75;

    /** What holds two neighbours together, in squares of the brightness (black to white is 2) that a module's push changes. */
    private static final double MEMBRANE = 25;

    /** What holds each node to its place. */
    private static final double HOLD = 5;

    private final GreyImage image;
    private final DenseRegistration.Points points;
    private final int modules;
    private final int nodes;
    private final float[] seen;

    WrinkleSearch(GreyImage image, DenseRegistration.Points points, int modules) {
        this.image = image;
        this.points = points;
        this.modules = modules;
        this.nodes = (int) Math.round(modules / SPACING) + 1;
        this.seen = new float[points.values().length];
    }

    /** As the other, where nothing is known. */
    Wrinkles found(LabelPlane smooth, int rounds) {
        return found(smooth, new Wrinkles(modules, nodes, new float[2 * nodes * nodes]), rounds);
    }

    /**
     * @param smooth the label's plane without wrinkles
     * @param before what is known of them
     * @param rounds steps
     */
    Wrinkles found(LabelPlane smooth, Wrinkles before, int rounds) {
        Wrinkles wrinkles = before;
        for (int round = 0; round < rounds; round++) {
            wrinkles = step(smooth, wrinkles);
        }
        return wrinkles;
    }

    private Wrinkles step(LabelPlane smooth, Wrinkles wrinkles) {
        points.look(image, smooth.wrinkled(wrinkles), seen);
        float[] pushes = wrinkles.pushes();
        int unknown = pushes.length;
        int band = 2 * nodes + 4;
        // Row by row what lies left of the diagonal, the diagonal last.
        double[] squares = new double[unknown * band];
        double[] right = new double[unknown];
        measured(squares, right, band);
        membrane(squares, right, pushes, band);
        Linear.solveBanded(squares, right, band);
        for (int i = 0; i < unknown; i++) {
            pushes[i] += (float) right[i];
        }
        return new Wrinkles(modules, nodes, pushes);
    }

    /** What the points say: each of the four nodes around it, by the slopes of what is expected there. */
    private void measured(double[] squares, double[] right, int band) {
        float[] errors = points.lighting().errors(seen);
        float[] slopes = points.slopes();
        // The four nodes' unknowns, counted from the first.
        int[] ahead = {0, 1, 2, 3, 2 * nodes, 2 * nodes + 1, 2 * nodes + 2, 2 * nodes + 3};
        double[] row = new double[8];
        for (int i = 0; i < errors.length; i++) {
            double x = Math.max(0, Math.min(nodes - 1, points.u()[i] * (nodes - 1.0) / modules));
            double y = Math.max(0, Math.min(nodes - 1, points.v()[i] * (nodes - 1.0) / modules));
            int column = Math.min(nodes - 2, (int) x);
            int line = Math.min(nodes - 2, (int) y);
            for (int corner = 0; corner < 4; corner++) {
                int aside = corner & 1;
                int below = corner >> 1;
                double share = (aside == 0 ? 1 - x + column : x - column) * (below == 0 ? 1 - y + line : y - line);
                row[2 * corner] = share * slopes[2 * i];
                row[2 * corner + 1] = share * slopes[2 * i + 1];
            }
            double weight = 1 / (1 + errors[i] * errors[i]);
            int first = 2 * (line * nodes + column);
            for (int j = 0; j < 8; j++) {
                double weighted = weight * row[j];
                int unknown = first + ahead[j];
                right[unknown] += weighted * errors[i];
                int to = unknown * band + band - 1 - unknown + first;
                for (int k = 0; k <= j; k++) {
                    squares[to + ahead[k]] += weighted * row[k];
                }
            }
        }
    }

    private void membrane(double[] squares, double[] right, float[] pushes, int band) {
        for (int i = 0; i < pushes.length; i++) {
            squares[i * band + band - 1] += HOLD;
            right[i] -= HOLD * pushes[i];
            int column = i / 2 % nodes;
            if (column > 0) {
                tie(i, i - 2, squares, right, pushes, band);
            }
            if (i >= 2 * nodes) {
                tie(i, i - 2 * nodes, squares, right, pushes, band);
            }
        }
    }

    private static void tie(int one, int other, double[] squares, double[] right, float[] pushes, int band) {
        squares[one * band + band - 1] += MEMBRANE;
        squares[other * band + band - 1] += MEMBRANE;
        squares[one * band + band - 1 - one + other] -= MEMBRANE;
        double apart = pushes[one] - pushes[other];
        right[one] -= MEMBRANE * apart;
        right[other] += MEMBRANE * apart;
    }
}

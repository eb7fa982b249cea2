package org.proofmark.reading.internal;

import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelPlane;

/** Finds the alignment pattern next to the corner without a finder and makes it the fourth point of the perspective. */
final class AlignmentSearch {
    private static final double ENOUGH = 0.6;
    /** Modules to each side that are searched, in steps of half a module. */
    private static final int REACH = 4;

    private final GreyImage image;
    private final float dark;
    private double bestU;
    private double bestV;
    private double best;

    AlignmentSearch(GreyImage image, boolean inverted) {
        this.image = image;
        this.dark = inverted ? 1 : -1;
    }

    /** The warp through the finders' centres and the pattern, or the one that came where no pattern is seen. */
    LabelPlane improve(LabelPlane warp, FinderTriple triple) {
        double centre = warp.modules() - 6.5;
        bestU = centre;
        bestV = centre;
        best = 0;
        search(warp, REACH, 2, 0.02);
        if (best > 0) {
            search(warp, 0.4, 5, 0);
        }
        if (best < ENOUGH) {
            return warp;
        }
        double[] seen = new double[2];
        warp.map(bestU, bestV, seen);
        LabelPlane better = Planes.through(
                warp.modules(),
                new double[] {3.5, 3.5, warp.modules() - 3.5, 3.5, 3.5, warp.modules() - 3.5, centre, centre},
                new double[] {
                    triple.corner().x(),
                    triple.corner().y(),
                    triple.right().x(),
                    triple.right().y(),
                    triple.below().x(),
                    triple.below().y(),
                    seen[0],
                    seen[1]
                });
        return better == null ? warp : better;
    }

    /**
     * @param steps a module
     * @param distrust what each module away from the expected place counts against a likeness: data may look alike
     */
    private void search(LabelPlane warp, double reach, int steps, double distrust) {
        int places = 2 * (int) Math.round(reach * steps) + 1;
        int side = places + 4 * steps;
        float[] values = new float[side * side];
        double[] at = new double[2];
        double startU = bestU - (side - 1) / (2.0 * steps);
        double startV = bestV - (side - 1) / (2.0 * steps);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                warp.map(startU + (double) x / steps, startV + (double) y / steps, at);
                values[y * side + x] = image.sample(at[0], at[1]);
            }
        }
        double middleU = bestU;
        double middleV = bestV;
        best = 0;
        for (int y = 0; y < places; y++) {
            for (int x = 0; x < places; x++) {
                double du = (x - places / 2) / (double) steps;
                double dv = (y - places / 2) / (double) steps;
                double likeness = likeness(values, side, x, y, steps) - distrust * (Math.abs(du) + Math.abs(dv));
                if (likeness > best) {
                    best = likeness;
                    bestU = middleU + du;
                    bestV = middleV + dv;
                }
            }
        }
    }

    /** Correlation with dark ring, light ring, dark centre: -1 to 1. */
    private double likeness(float[] values, int side, int left, int top, int steps) {
        double sum = 0;
        double squares = 0;
        double lights = 0;
        for (int y = 0; y < 5; y++) {
            int row = (top + y * steps) * side + left;
            for (int x = 0; x < 5; x++) {
                double value = values[row + x * steps];
                sum += value;
                squares += value * value;
                if (Math.max(Math.abs(x - 2), Math.abs(y - 2)) == 1) {
                    lights += value;
                }
            }
        }
        // 17 dark modules, 8 light ones.
        double product = dark * (sum - 2 * lights) / 25;
        double mean = dark * 9 / 25;
        double deviation = Math.sqrt(Math.max(squares / 25 - sum * sum / 625, 0) * (1 - mean * mean));
        return deviation < 2 ? 0 : (product - mean * sum / 25) / deviation;
    }
}

package org.proofmark.models.print;

import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;

/**
 * Numbers that say how a press, and whatever came after it, renders the texture of a whole label: beside those of first prints of the same
 * press they tell a first print from a copy (ADR 185). The best first print of {@link Hypothesis#FIRST} is fitted, lens and light with it;
 * what that leaves unexplained is sorted by what is printed around each cell. No story of copying is tried: where the press is known,
 * none is needed.
 */
public final class Fingerprint {
    /**
     * Which numbers they are: photographs of presses are kept under it, and serve every judge that learned from the same. Changes if and only
     * if the numbers of some label do, by more than the last digits; the presses of all brands must then be photographed anew. (1 were the 201
     * numbers of ADR 185.)
     */
    public static final String VERSION = "fingerprint 2";

    /** How many numbers there are. */
    public static final int COUNT = 175;

    /** So many of them, the first, are of the print; then comes the {@link EdgeProfile}, which is of the camera. */
    static final int OF_PRINT = COUNT - EdgeProfile.COUNT;

    /** Where the label's sharpness stands among them, as {@link RectifiedLabel#sharpness}. */
    static final int SHARPNESS = OF_PRINT - 2;

    /** Where the logarithm of pixels a cell stands. */
    static final int RESOLUTION = OF_PRINT - 3;

    /** Modules a side, at most: the whole label of version 4. */
    private static final int MODULES = 33;

    private static final double[] REST = {0.02, 0.1, 0.25, 0.75, 0.9, 0.98};
    private static final double[] LEVELS = {0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98};
    /** Across and down. */
    private static final int[][] STEPS = {
        {1, 0}, {2, 0}, {3, 0}, {4, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 1}, {1, -1}, {2, 1}, {2, -1}, {1, 2},
        {1, -2}, {2, 2}, {2, -2}
    };

    private Fingerprint() {}

    /** How finely the label was photographed. @param numbers of a fingerprint */
    public static double pixelsPerCell(float[] numbers) {
        return StrictMath.exp(numbers[RESOLUTION]);
    }

    /** @param expected what {@code label} was rectified against */
    public static float[] of(RectifiedLabel label, MarkedSymbol expected) {
        return of(label.grey(), expected, label.sharpness(), label.agreement(), label.across());
    }

    private static float[] of(float[] grey, MarkedSymbol expected, double sharpness, double agreement, double across) {
        try (Middle middle = Middle.of(grey, expected)) {
            return of(middle, grey, expected, sharpness, agreement, across);
        }
    }

    /** Where the label's middle was looked at already. */
    static float[] of(Middle middle, RectifiedLabel label, MarkedSymbol expected) {
        return of(middle, label.grey(), expected, label.sharpness(), label.agreement(), label.across());
    }

    private static float[] of(
            Middle middle, float[] grey, MarkedSymbol expected, double sharpness, double agreement, double across) {
        Numbers to = new Numbers(COUNT);
        middle.describe(to);
        whole(new TextureView(grey, expected, MODULES), middle.press, to);
        to.add(StrictMath.log(
                across / (expected.modules().width() * expected.profile().cellsAcross())));
        to.add(sharpness);
        to.add(agreement);
        EdgeProfile.of(grey, expected, to);
        return to.all();
    }

    private static Fit fit(TextureView view, Workshop workshop) {
        workshop.copier.take(view.inkLines(workshop.lines), view.cell);
        return new Fit(view, workshop);
    }

    private static void whole(TextureView view, Inking press, Numbers to) {
        float[] rest;
        Workshop workshop = Workshop.take(view.wide);
        try {
            Fit fit = fit(view, workshop);
            workshop.copier.printed(press, workshop.tried);
            Fit.Found found = fit.of(workshop.tried);
            double[] weights = found.weights();
            to.add(found.z());
            to.add(weights[0] + weights[1] + weights[2]);
            for (double weight : weights) {
                to.add(weight);
            }
            rest = fit.residual(found);
        } finally {
            workshop.giveBack();
        }
        rest(view, new Unexplained(rest), to);
    }

    private static void rest(TextureView view, Unexplained rest, Numbers to) {
        rest.levels(REST, to);
        double light = Spread.mean(view.seen);
        to.add(light);
        to.add(Spread.deviation(view.seen, light));
        for (float level : Spread.levels(view.seen, LEVELS)) {
            to.add(level);
        }
        rest.moments(to);
        Correlations.of(view, rest.scaled, STEPS, to);
        Neighbourhoods.each(view, rest.scaled, to);
    }
}

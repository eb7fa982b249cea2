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
    /** How many numbers there are. */
    public static final int COUNT = 201;

    /** Where the label's sharpness stands among them, as {@link RectifiedLabel#sharpness}. */
    static final int SHARPNESS = COUNT - 2;

    /** Where the logarithm of pixels a cell stands. */
    static final int RESOLUTION = COUNT - 3;

    /** Modules a side, at most: the whole label of version 4. */
    private static final int MODULES = 33;
    /** Modules a side that the press's spread is looked for on: ample for one number. */
    private static final int FEW_MODULES = 13;

    private static final double[] REST = {0.02, 0.1, 0.25, 0.75, 0.9, 0.98};
    private static final double[] LEVELS = {0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98};
    /** Across and down. */
    private static final int[][] LAGS = {
        {1, 0}, {2, 0}, {3, 0}, {4, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 1}, {1, -1}, {2, 1}, {2, -1}, {1, 2},
        {1, -2}, {2, 2}, {2, -2}
    };

    private Fingerprint() {}

    /** @param expected what {@code label} was rectified against */
    public static float[] of(RectifiedLabel label, MarkedSymbol expected) {
        return of(label.grey(), expected, label.sharpness(), label.agreement(), label.across());
    }

    static float[] of(float[] grey, MarkedSymbol expected, double sharpness, double agreement, double across) {
        Numbers to = new Numbers(COUNT);
        Inking press = press(new TextureView(grey, expected, FEW_MODULES), to);
        whole(new TextureView(grey, expected, MODULES), press, to);
        to.add(StrictMath.log(
                across / (expected.modules().width() * expected.profile().cellsAcross())));
        to.add(sharpness);
        to.add(agreement);
        return to.all();
    }

    /** The first print that explains most. */
    private static Inking press(TextureView view, Numbers to) {
        Workshop workshop = Workshop.take(view.wide);
        try {
            Fit fit = fit(view, workshop);
            double[] explained = new double[Hypothesis.FIRST.size()];
            int best = 0;
            for (int k = 0; k < explained.length; k++) {
                workshop.copier.printed(Hypothesis.FIRST.get(k), workshop.tried);
                explained[k] = fit.of(workshop.tried).z();
                best = explained[k] > explained[best] ? k : best;
            }
            to.add(explained[best]);
            to.add(Hypothesis.FIRST.get(best).spread());
            for (double z : explained) {
                to.add(z - explained[best]);
            }
            return Hypothesis.FIRST.get(best);
        } finally {
            workshop.giveBack();
        }
    }

    private static Fit fit(TextureView view, Workshop workshop) {
        workshop.copier.take(view.inkLines(), view.cell);
        return new Fit(view.seen, view.where, view.wide, workshop.sheet, view.modules(0.5f), view.modules(1));
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
            rest = fit.residual(workshop.tried, found);
        } finally {
            workshop.giveBack();
        }
        double mean = Spread.mean(rest);
        double deviation = Math.max(1e-6, Spread.deviation(rest, mean));
        to.add(deviation);
        for (float level : Spread.levels(rest, REST)) {
            to.add(level / deviation);
        }
        double light = Spread.mean(view.seen);
        to.add(light);
        to.add(Spread.deviation(view.seen, light));
        for (float level : Spread.levels(view.seen, LEVELS)) {
            to.add(level);
        }
        float[] plane = new float[view.ink.length];
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < rest.length; i++) {
            double e = rest[i] / deviation;
            third += e * e * e;
            fourth += e * e * e * e;
            plane[view.where[i]] = (float) e;
        }
        to.add(third / Math.max(1, rest.length));
        to.add(fourth / Math.max(1, rest.length));
        for (int[] lag : LAGS) {
            to.add(correlation(view, plane, lag[1] * view.wide + lag[0]));
        }
        Neighbourhoods.of(view, plane, to);
    }

    /** How what is unexplained goes on from cell to cell, among those that are looked at. */
    private static double correlation(TextureView view, float[] plane, int step) {
        double sum = 0;
        int n = 0;
        for (int i : view.where) {
            if (view.looked[i + step]) {
                sum += plane[i] * plane[i + step];
                n++;
            }
        }
        return sum / Math.max(1, n);
    }
}

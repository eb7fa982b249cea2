package org.proofmark.models.print;

import java.util.Arrays;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;

/**
 * Numbers that say how a label came about: how well each {@link Hypothesis} explains the texture that is seen, by how much the best first
 * print beats the best copy, and what it leaves unexplained. Press, lens and light are fitted for each label, so that they cancel out.
 */
public final class KeyedStatistics {
    private static final int[][] STEPS = {{1, 0}, {0, 1}, {1, 1}, {2, 0}, {0, 2}, {3, 0}, {0, 3}};
    private static final double[] LEVELS = {0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98};
    private static final double[] REST = {0.02, 0.1, 0.9, 0.98};
    /** How many numbers there are. */
    public static final int COUNT = 90;

    private KeyedStatistics() {}

    /** @param expected what {@code label} was rectified against */
    public static float[] of(RectifiedLabel label, MarkedSymbol expected) {
        return of(label.grey(), expected, label.sharpness(), label.agreement(), label.across());
    }

    static float[] of(float[] grey, MarkedSymbol expected, double sharpness, double agreement, double across) {
        try (Middle middle = Middle.of(grey, expected)) {
            return of(middle, expected, sharpness, agreement, across);
        }
    }

    /** Where the label's middle was looked at already. */
    static float[] of(Middle middle, RectifiedLabel label, MarkedSymbol expected) {
        return of(middle, expected, label.sharpness(), label.agreement(), label.across());
    }

    private static float[] of(Middle middle, MarkedSymbol expected, double sharpness, double agreement, double across) {
        TextureView view = middle.view;
        Fit fit = middle.fit;
        Copier copier = middle.workshop.copier;
        float[][] tried = middle.tried;
        Fit.Found first = middle.first;
        Numbers to = new Numbers(COUNT);
        middle.describe(to);
        double z = first.z();
        for (double threshold : Hypothesis.THRESHOLDS) {
            copier.printed(new Inking(middle.press.spread(), threshold), tried);
            to.add(fit.of(tried).z() - z);
        }
        copies(fit, copier, tried, z, to);
        to.add(fit.of(middle.ink).z() - z);
        double[] weights = first.weights();
        to.add(weights[0] + weights[1] + weights[2]);
        to.add(weights[0]);
        to.add(weights[1]);
        to.add(weights[2]);
        rest(view, fit.residual(middle.print, first), to);
        levels(view.seen, to);
        to.add(sharpness);
        to.add(agreement);
        to.add(StrictMath.log(
                across / (expected.modules().width() * expected.profile().cellsAcross())));
        return to.all();
    }

    /** How well each copy explains it, in the order of the hypotheses, and then the best of each manner of copying. */
    private static void copies(Fit fit, Copier copier, float[][] tried, double z, Numbers to) {
        double[] copies = new double[Hypothesis.COPIES.size()];
        double[] families = new double[Hypothesis.Copying.values().length];
        Arrays.fill(families, -10);
        for (Inking press : Hypothesis.COPIED) {
            copier.scan(press);
            for (int k = 0; k < copies.length; k++) {
                Hypothesis story = Hypothesis.COPIES.get(k);
                if (story.first().equals(press)) {
                    copier.copied(story.copying(), story.second(), tried);
                    copies[k] = fit.of(tried).z() - z;
                    int family = story.copying().ordinal();
                    families[family] = Math.max(families[family], copies[k]);
                }
            }
        }
        for (double copy : copies) {
            to.add(copy);
        }
        for (int k = 1; k < families.length; k++) {
            to.add(families[k]);
        }
    }

    private static void levels(float[] seen, Numbers to) {
        to.add(Spread.deviation(seen, Spread.mean(seen)));
        to.add(Spread.mean(seen));
        for (float level : Spread.levels(seen, LEVELS)) {
            to.add(level);
        }
    }

    /** How large the unexplained is, how it is spread, how it goes on from cell to cell, and where it sits. */
    private static void rest(TextureView view, float[] rest, Numbers to) {
        Unexplained unexplained = new Unexplained(rest);
        unexplained.levels(REST, to);
        unexplained.moments(to);
        Correlations.of(view, unexplained.scaled, STEPS, to);
        Neighbourhoods.crowds(view, unexplained.scaled, to);
    }
}

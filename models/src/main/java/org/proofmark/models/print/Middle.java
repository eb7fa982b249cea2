package org.proofmark.models.print;

import org.proofmark.labelling.MarkedSymbol;

/**
 * The middle of a label and the first print that explains it best: what {@link KeyedStatistics} and {@link Fingerprint} both begin with,
 * worked out once where both are asked for. Holds a {@link Workshop} until it is closed; one thread's.
 */
final class Middle implements AutoCloseable {
    /** Modules a side, at most: some eight thousand texture cells; two dozen stories about more would cost too much time. */
    private static final int MODULES = 13;

    final TextureView view;
    final Workshop workshop;
    final Fit fit;
    /** What is printed, as lines. */
    final float[][] ink;
    /** How well each of {@link Hypothesis#FIRST} explains it. */
    final double[] explained;

    /** The press of the one that does best, how well it does, and what it looks like. */
    final Inking press;

    final Fit.Found first;
    final float[][] print;

    /** Working memory for what else is tried. */
    final float[][] tried;

    private Middle(TextureView view, Workshop workshop) {
        this.view = view;
        this.workshop = workshop;
        this.ink = view.inkLines(workshop.lines);
        this.fit = new Fit(view, workshop);
        workshop.copier.take(ink, view.cell);
        this.explained = new double[Hypothesis.FIRST.size()];
        float[][] next = workshop.tried;
        float[][] best = workshop.best;
        Inking chosen = Hypothesis.FIRST.get(0);
        Fit.Found found = null;
        for (int k = 0; k < explained.length; k++) {
            Inking candidate = Hypothesis.FIRST.get(k);
            workshop.copier.printed(candidate, next);
            Fit.Found here = fit.of(next);
            explained[k] = here.z();
            if (found == null || here.z() > found.z()) {
                found = here;
                chosen = candidate;
                float[][] better = next;
                next = best;
                best = better;
            }
        }
        if (found == null) {
            throw new IllegalStateException("there is no first print");
        }
        this.press = chosen;
        this.first = found;
        this.print = best;
        this.tried = next;
    }

    /** @param grey as in {@code RectifiedLabel} */
    static Middle of(float[] grey, MarkedSymbol expected) {
        TextureView view = new TextureView(grey, expected, MODULES);
        Workshop workshop = Workshop.take(view.wide);
        try {
            return new Middle(view, workshop);
        } catch (RuntimeException broken) {
            workshop.giveBack();
            throw broken;
        }
    }

    /** How well the first print explains it, by the press's spread, and by how much the others do worse. */
    void describe(Numbers to) {
        to.add(first.z());
        to.add(press.spread());
        for (double z : explained) {
            to.add(z - first.z());
        }
    }

    @Override
    public void close() {
        workshop.giveBack();
    }
}

package org.proofmark.models.print;

import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/**
 * A judge of prints that takes no screen for paper: what may shine from a display is not passed, however genuine its texture; another
 * photograph is asked for. It is not called a copy either, since a few genuine labels look so.
 */
public final class PaperModel implements PrintModel {
    private static final double EVEN = 0.5;

    private final StatisticsModel prints;
    private final ScreenSign screens;

    public PaperModel(StatisticsModel prints, ScreenSign screens) {
        this.prints = prints;
        this.screens = screens;
    }

    @Override
    public String name() {
        return prints.name();
    }

    /** What it says of prints alone. */
    public StatisticsModel prints() {
        return prints;
    }

    @Override
    public Opinion judge(RectifiedLabel label, MarkedSymbol expected, @Nullable PressReference press) {
        return judge(KeyedStatistics.of(label, expected), press);
    }

    /** @param numbers of {@link KeyedStatistics} */
    public Opinion judge(float[] numbers, @Nullable PressReference press) {
        Opinion print = prints.judge(numbers, press);
        boolean doubtful = print.genuine() > EVEN && screens.mayShine(numbers, press);
        return doubtful ? new Opinion(EVEN, print.otherwise()) : print;
    }

    @Override
    public float[] describe(RectifiedLabel label, MarkedSymbol expected) {
        return prints.describe(label, expected);
    }

    @Override
    public void close() {
        prints.close();
    }
}

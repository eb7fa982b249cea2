package org.proofmark.models.print;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/**
 * A judge of prints that takes no screen for paper, also where the press is not known: what may shine from a display is not passed, however
 * genuine its texture; another photograph is asked for. It is not called a copy either, since a few genuine labels look so. Marks of cells
 * so coarse that copies keep them are called copies, unmarked or another market's as others are, and never passed.
 */
public final class PaperModel implements PrintModel {
    private static final double EVEN = 0.5;

    /**
     * Widest cell in µm of which a first print may pass. It was learned from cells of 42 µm; of those of 85 µm copies keep so much that one in
     * eighteen passes beside a known press and one in three without (ADR 199).
     */
    private static final double WIDEST_CELL = 50;

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
        // Beside a press that is known the judge of prints asks that itself.
        return vouched(
                expected,
                press == null ? judge(KeyedStatistics.of(label, expected)) : prints.judge(label, expected, press));
    }

    @Override
    public Opinion mostFavourable(
            RectifiedLabel label, MarkedSymbol expected, List<? extends @Nullable PressReference> presses) {
        return vouched(expected, most(label, expected, presses));
    }

    private Opinion most(
            RectifiedLabel label, MarkedSymbol expected, List<? extends @Nullable PressReference> presses) {
        List<PressReference> known =
                presses.stream().flatMap(Stream::ofNullable).toList();
        if (known.size() == presses.size()) {
            return prints.besideAny(label, expected, known);
        }
        try (Middle middle = Middle.of(label.grey(), expected)) {
            float[] numbers = KeyedStatistics.of(middle, label, expected);
            Opinion unknown = judge(numbers);
            if (known.isEmpty()) {
                return unknown;
            }
            double most = prints.beside(Fingerprint.of(middle, label, expected), known);
            // Whatever else passes for a first print of a press that is known, it has the texture: what it resembles is
            // no question.
            Watermark.Kind kind = most >= Watermark.DECIDES
                    ? Watermark.Kind.COPY
                    : prints.judge(numbers).otherwise();
            return most > unknown.genuine() ? new Opinion(most, kind) : unknown;
        }
    }

    private static Opinion vouched(MarkedSymbol expected, Opinion opinion) {
        boolean coarse = expected.profile().cellMicrons() > WIDEST_CELL;
        return coarse && opinion.genuine() > EVEN ? new Opinion(EVEN, opinion.otherwise()) : opinion;
    }

    /** Where the press is not known. @param numbers of {@link KeyedStatistics} */
    public Opinion judge(float[] numbers) {
        Opinion print = prints.judge(numbers);
        boolean doubtful = print.genuine() > EVEN && screens.mayShine(numbers);
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

package org.proofmark.models.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.KitLabel;
import org.proofmark.models.kit.KitTally.Measured;
import org.proofmark.models.print.ModelUnreadable;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModel;
import org.proofmark.models.print.PrintModels;
import org.proofmark.models.print.StatisticsModel;

/**
 * Whether a texture survives on a printer, by photographs of its first prints. Thresholds and what they rest on: ADR 172.
 *
 * @param labels keyed first prints that were photographed
 * @param usable of those, photographs that the product's check would not ask for again
 * @param correlation the median over usable photographs; NaN where there are none
 * @param cellErrors likewise
 * @param copies usable photographs of copies
 * @param auc how often a first print looks more genuine than a copy to the shipped judge, which learned from {@code keyed-600-12} alone; NaN
 *     where there are too few of either
 * @param besidePress whether the judge knew the press, by {@link PressReference#ENOUGH} other first prints
 */
record Qualification(
        KitLabel.Grade grade,
        Verdict verdict,
        int labels,
        int usable,
        double correlation,
        double cellErrors,
        int copies,
        double auc,
        boolean besidePress) {
    enum Verdict {
        SURVIVES,
        MARGINAL,
        DOES_NOT_SURVIVE,
        /** It survives, in cells so coarse that copies keep it, too: no first print of it is passed (ADR 199). */
        COPIES_KEEP_IT,
        /** Too few photographs that are good enough. */
        UNKNOWN
    }

    /** Fewer usable photographs say nothing. */
    static final int FEWEST = 4;

    /** Median correlation from which a texture survives, and from which it does so barely: many are asked for another photograph. */
    private static final double SURVIVES = 0.32;

    private static final double MARGINAL = 0.21;

    /** Median correlation from which cells of 85 µm survive. */
    private static final double COARSE_SURVIVES = 0.45;

    /** With copies at hand: how often the judge must part them from first prints, and where it does not at all. */
    private static final double PARTS = 0.9;

    private static final double HARDLY_PARTS = 0.7;

    /** Of each grade, the coarsest first. */
    static List<Qualification> of(List<Measured> measured) {
        List<Qualification> all = new ArrayList<>();
        for (KitLabel.Grade grade : KitLabel.Grade.values()) {
            all.add(of(grade, measured));
        }
        return all;
    }

    private static Qualification of(KitLabel.Grade grade, List<Measured> measured) {
        List<Measured> keyed = measured.stream()
                .filter(m -> m.label().grade() == grade && m.label().kind() == KitLabel.Kind.KEYED)
                .toList();
        List<Measured> first =
                keyed.stream().filter(m -> m.generation() == Generation.FIRST).toList();
        List<Measured> usable = first.stream().filter(m -> m.retake() == null).toList();
        double correlation =
                median(usable.stream().mapToDouble(Measured::correlation).toArray());
        double errors = median(usable.stream().mapToDouble(Measured::cellErrors).toArray());
        boolean beside = usable.size() >= PressReference.ENOUGH + FEWEST;
        List<float[]> prints = numbers(usable, beside);
        List<float[]> copies = numbers(
                keyed.stream()
                        .filter(m -> m.generation() == Generation.COPY && m.retake() == null)
                        .toList(),
                beside);
        double auc = copies.size() < FEWEST || prints.size() < FEWEST ? Double.NaN : auc(prints, copies, beside);
        return new Qualification(
                grade,
                verdict(grade, usable.size(), correlation, auc),
                first.size(),
                usable.size(),
                correlation,
                errors,
                copies.size(),
                auc,
                beside && !Double.isNaN(auc));
    }

    private static Verdict verdict(KitLabel.Grade grade, int usable, double correlation, double auc) {
        if (usable < FEWEST) {
            return Verdict.UNKNOWN;
        }
        boolean coarse = grade == KitLabel.Grade.COARSE;
        // Without copies the AUC is not a number, and no comparison with it holds.
        if (correlation < (coarse ? COARSE_SURVIVES : MARGINAL) || auc < HARDLY_PARTS) {
            return Verdict.DOES_NOT_SURVIVE;
        }
        if (coarse) {
            return Verdict.COPIES_KEEP_IT;
        }
        boolean barely = correlation < SURVIVES || auc < PARTS;
        return barely ? Verdict.MARGINAL : Verdict.SURVIVES;
    }

    private static List<float[]> numbers(List<Measured> rows, boolean beside) {
        List<float[]> all = new ArrayList<>();
        for (Measured row : rows) {
            float[] numbers = beside ? row.fingerprint() : row.statistics();
            if (numbers != null) {
                all.add(numbers);
            }
        }
        return all;
    }

    private static double auc(List<float[]> prints, List<float[]> copies, boolean beside) {
        try (PrintModel model = PrintModels.shipped()) {
            if (!(model instanceof PaperModel paper)) {
                return Double.NaN;
            }
            StatisticsModel judge = paper.prints();
            PressReference press = beside ? new PressReference(prints.subList(0, PressReference.ENOUGH)) : null;
            List<float[]> judged = beside ? prints.subList(PressReference.ENOUGH, prints.size()) : prints;
            return auc(scores(judge, judged, press), scores(judge, copies, press));
        } catch (ModelUnreadable missing) {
            return Double.NaN;
        }
    }

    private static double[] scores(StatisticsModel judge, List<float[]> rows, @Nullable PressReference press) {
        return rows.stream()
                .mapToDouble(numbers -> press == null ? judge.judge(numbers).genuine() : judge.beside(numbers, press))
                .toArray();
    }

    /** The share of pairs in which the first is larger; half of those that are equal. */
    static double auc(double[] larger, double[] smaller) {
        double won = 0;
        for (double a : larger) {
            for (double b : smaller) {
                won += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return won / ((double) larger.length * smaller.length);
    }

    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The finest texture that survives and may pass, or else that does so barely; null where the mark is advised against. */
    static KitLabel.@Nullable Grade advice(List<Qualification> all) {
        KitLabel.Grade best = null;
        for (Verdict wanted : List.of(Verdict.MARGINAL, Verdict.SURVIVES)) {
            for (Qualification one : all) {
                best = one.verdict == wanted ? one.grade : best;
            }
        }
        return best;
    }
}

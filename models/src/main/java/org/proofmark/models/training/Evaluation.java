package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.StatisticsModel;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/** How a model does on photographs of presses, cameras, markets and forgers that it has not learned from. Simulated. */
final class Evaluation {
    /** A photograph and what the model says of it. */
    record Judged(KeyedRow row, Opinion opinion) {
        double genuine() {
            return opinion.genuine();
        }

        /** Whether a display shows it: a copy by no attack. */
        boolean shown() {
            return row.kind() == KeyedExample.Kind.COPY && row.attack() == null;
        }
    }

    /**
     * One line of a table: genuine labels against some others.
     *
     * @param auc of genuine against them, with its 95 % interval
     * @param passed share that passes as genuine: calibrated 0.99 or more
     * @param refused share that is called no first print: 0.01 or less
     */
    record Line(String what, int n, Figures.Interval auc, Figures.Interval passed, Figures.Interval refused) {}

    private static final long SEED = 20;

    private final List<Judged> judged = new ArrayList<>();
    /** Whether what is not genuine was asked what it is. */
    private final boolean named;

    /**
     * Of presses that are not known.
     *
     * @param rows those the reader could not read, or the product would ask for again, are not judged
     */
    static Evaluation unknown(PaperModel model, List<KeyedRow> rows) {
        return new Evaluation(
                rows.stream()
                        .filter(row -> row.read() && !row.retake())
                        .map(row -> new Judged(row, model.judge(row.numbers())))
                        .toList(),
                true);
    }

    /** Each beside the press that it was enrolled with. What it resembles where it is not genuine is not asked. */
    static Evaluation of(StatisticsModel model, List<Enrolled> enrolled) {
        return new Evaluation(
                enrolled.stream()
                        .filter(Enrolled::judged)
                        .map(one -> new Judged(
                                one.row(),
                                new Opinion(model.beside(one.row().numbers(), one.press()), Watermark.Kind.COPY)))
                        .toList(),
                false);
    }

    private Evaluation(List<Judged> judged, boolean named) {
        this.judged.addAll(judged);
        this.named = named;
    }

    /** Those photographs only. */
    Evaluation where(Predicate<KeyedRow> wanted) {
        return new Evaluation(judged.stream().filter(j -> wanted.test(j.row())).toList(), named);
    }

    int size() {
        return judged.size();
    }

    List<Judged> judged() {
        return List.copyOf(judged);
    }

    /** Genuine labels against each attack, worst first, then against each other kind. */
    List<Line> attacks() {
        Map<String, Predicate<KeyedRow>> groups = new TreeMap<>();
        for (Judged one : judged) {
            var attack = one.row().attack();
            if (attack != null) {
                String unseen = HeldOut.UNSEEN_ATTACKS.contains(attack) ? " (never seen)" : "";
                groups.put(name(attack.name()) + unseen, row -> row.attack() == attack);
            }
        }
        List<Line> lines = new ArrayList<>();
        groups.forEach((what, which) -> lines.add(line(what, which)));
        lines.sort(Comparator.comparingDouble(line -> line.auc().value()));
        lines.add(line("all copies", row -> row.kind() == KeyedExample.Kind.COPY && row.attack() != null));
        lines.add(displays());
        lines.add(line("unmarked", row -> row.kind() == KeyedExample.Kind.UNMARKED));
        lines.add(line("another market's", row -> row.kind() == KeyedExample.Kind.OTHER_MARKET));
        lines.removeIf(line -> line.n() == 0);
        return lines;
    }

    /** Genuine labels of each group against all copies, worst first. */
    List<Line> genuineBy(Function<KeyedRow, String> group) {
        Map<String, List<Judged>> groups = new TreeMap<>();
        for (Judged one : judged) {
            if (one.row().genuine()) {
                groups.computeIfAbsent(group.apply(one.row()), k -> new ArrayList<>())
                        .add(one);
            }
        }
        double[] copies = scores(row -> row.kind() == KeyedExample.Kind.COPY);
        List<Line> lines = new ArrayList<>();
        groups.forEach((what, members) -> {
            double[] scores = members.stream().mapToDouble(Judged::genuine).toArray();
            lines.add(new Line(
                    what,
                    scores.length,
                    Figures.aucInterval(scores, copies, SEED),
                    share(members, p -> p >= Watermark.DECIDES),
                    share(members, p -> 1 - p >= Watermark.DECIDES)));
        });
        lines.sort(Comparator.comparingDouble(line -> line.auc().value()));
        return lines;
    }

    /** Genuine against all that is not. */
    Line all() {
        return line("all that is not genuine", row -> !row.genuine());
    }

    /** What labels get that a display shows. */
    Line displays() {
        return line("shown on a display", row -> row.kind() == KeyedExample.Kind.COPY && row.attack() == null);
    }

    /** What the genuine ones get. */
    Line genuine() {
        return line("genuine", KeyedRow::genuine);
    }

    private Line line(String what, Predicate<KeyedRow> which) {
        List<Judged> members = judged.stream().filter(j -> which.test(j.row())).toList();
        double[] genuine = scores(KeyedRow::genuine);
        double[] others = members.stream().mapToDouble(Judged::genuine).toArray();
        return new Line(
                what,
                others.length,
                Figures.aucInterval(genuine, others, SEED),
                share(members, p -> p >= Watermark.DECIDES),
                share(members, p -> 1 - p >= Watermark.DECIDES));
    }

    private static Figures.Interval share(List<Judged> members, java.util.function.DoublePredicate so) {
        return Figures.wilson(members.stream().filter(j -> so.test(j.genuine())).count(), members.size());
    }

    double[] scores(Predicate<KeyedRow> which) {
        return judged.stream()
                .filter(j -> which.test(j.row()))
                .mapToDouble(Judged::genuine)
                .toArray();
    }

    /** Of {@link #confusion}: kinds where it was asked what the others are, else genuine or not. */
    List<String> classes() {
        return named
                ? Arrays.stream(KeyedExample.Kind.values()).map(Enum::name).toList()
                : List.of(KeyedExample.Kind.GENUINE.name(), "ANYTHING ELSE");
    }

    /** Rows: what it is; columns: what it was taken for at even odds; both in the order of {@link #classes}. */
    long[][] confusion() {
        int[] actual = new int[judged.size()];
        int[] taken = new int[judged.size()];
        for (int i = 0; i < actual.length; i++) {
            Judged one = judged.get(i);
            KeyedExample.Kind otherwise =
                    KeyedExample.Kind.valueOf(one.opinion().otherwise().name());
            actual[i] = place(one.row().kind());
            taken[i] = place(one.genuine() >= 0.5 ? KeyedExample.Kind.GENUINE : otherwise);
        }
        return Figures.confusion(classes().size(), actual, taken);
    }

    private int place(KeyedExample.Kind kind) {
        return named ? kind.ordinal() : Math.min(1, kind.ordinal());
    }

    /** Genuine or not at even odds; positive: not genuine. */
    Figures.Retrieval tampered() {
        long right = count(j -> !j.row().genuine() && j.genuine() < 0.5);
        long wrong = count(j -> j.row().genuine() && j.genuine() < 0.5);
        long missed = count(j -> !j.row().genuine() && j.genuine() >= 0.5);
        return Figures.Retrieval.of(right, wrong, missed);
    }

    Figures.Interval accuracy() {
        return Figures.wilson(correct(), judged.size());
    }

    /** How many are on the right side of even odds. */
    int correct() {
        return (int) count(j -> j.row().genuine() == j.genuine() >= 0.5);
    }

    private long count(Predicate<Judged> so) {
        return judged.stream().filter(so).count();
    }

    /** How often labels of a stated probability are genuine. */
    record Reliability(double from, double to, int n, double stated, Figures.Interval found) {}

    List<Reliability> reliability() {
        double[] edges = {0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1.0000001};
        List<Reliability> bins = new ArrayList<>();
        for (int k = 0; k + 1 < edges.length; k++) {
            double from = edges[k];
            double to = edges[k + 1];
            List<Judged> members = judged.stream()
                    .filter(j -> j.genuine() >= from && j.genuine() < to)
                    .toList();
            long genuine = members.stream().filter(j -> j.row().genuine()).count();
            bins.add(new Reliability(
                    from,
                    Math.min(1, to),
                    members.size(),
                    members.stream().mapToDouble(Judged::genuine).average().orElse(Double.NaN),
                    Figures.wilson(genuine, members.size())));
        }
        return bins;
    }

    /** For metrics.json. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n", judged.size());
        json.put("accuracy", interval(accuracy()));
        json.put("auc", interval(all().auc()));
        Figures.Retrieval tampered = tampered();
        json.put("precision", tampered.precision());
        json.put("recall", tampered.recall());
        json.put("f1", tampered.f1());
        json.put("classes", classes());
        json.put("confusion", confusion());
        json.put("genuine", line(genuine()));
        json.put("against", attacks().stream().map(Evaluation::line).toList());
        json.put(
                "byPrinter",
                genuineBy(KeyedRow::printers).stream().map(Evaluation::line).toList());
        json.put(
                "byCamera",
                genuineBy(KeyedRow::camera).stream().map(Evaluation::line).toList());
        json.put(
                "reliability",
                reliability().stream()
                        .map(bin -> Map.of(
                                "from", bin.from(),
                                "to", bin.to(),
                                "n", bin.n(),
                                "stated", bin.stated(),
                                "found", interval(bin.found())))
                        .toList());
        return json;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", line.what());
        json.put("n", line.n());
        json.put("auc", interval(line.auc()));
        json.put("passed", interval(line.passed()));
        json.put("refused", interval(line.refused()));
        return json;
    }

    private static List<Double> interval(Figures.Interval interval) {
        return List.of(interval.value(), interval.low(), interval.high());
    }

    private static String name(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}

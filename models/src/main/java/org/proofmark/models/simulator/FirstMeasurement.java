package org.proofmark.models.simulator;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Boundary;

/**
 * Keyed statistics and a logistic regression, learned on the training families and judged on the held-out ones: how hard the simulated
 * world is, before any network. {@code java … FirstMeasurement [training labels] [test labels an attack and resolution]}
 */
public final class FirstMeasurement {
    /** Standard deviation of the registration error, in dots, that the reader is assumed to leave. */
    static final double MISS_DOTS = 0.15;

    private static final int[] ACROSS = {250, 400, 600, 900};

    private record Judged(float[] statistics, KeyedExample.Kind kind, @Nullable Attack attack) {}

    private FirstMeasurement() {}

    @Boundary("a command's console")
    public static void main(String[] arguments) {
        int training = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 240;
        int test = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        report(training, test, System.out);
    }

    static void report(int training, int test, PrintStream out) {
        List<Judged> learned = collect(new KeyedExamples(Split.TRAINING, 11), training, 0);
        List<float[]> inputs = learned.stream().map(Judged::statistics).toList();
        List<Boolean> answers =
                learned.stream().map(j -> j.kind() == KeyedExample.Kind.GENUINE).toList();
        LogisticRegression model = LogisticRegression.fitted(inputs, answers, 0.002, 600);
        out.printf(
                Locale.ROOT,
                "simulated; %d training photographs, AUC on them %.4f%n",
                learned.size(),
                auc(model, learned, null));
        KeyedExamples held = new KeyedExamples(Split.TEST, 12);
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-22s", "AUC genuine against"));
        List<List<Judged>> columns = new ArrayList<>();
        int images = 0;
        for (int across : ACROSS) {
            table.append(String.format(Locale.ROOT, "%8d px", across));
            List<Judged> column = collect(held, test * Split.TEST.attacks().size(), across);
            columns.add(column);
            images += column.size();
        }
        table.append('\n');
        for (Attack attack : Attack.values()) {
            String seen = HeldOut.TRAINING_ATTACKS.contains(attack) ? "" : " *";
            table.append(String.format(Locale.ROOT, "%-22s", attack.name().toLowerCase(Locale.ROOT) + seen));
            columns.forEach(c -> table.append(String.format(Locale.ROOT, "%11.4f", auc(model, c, attack))));
            table.append('\n');
        }
        for (KeyedExample.Kind kind : KeyedExample.Kind.values()) {
            if (kind != KeyedExample.Kind.GENUINE) {
                table.append(String.format(Locale.ROOT, "%-22s", "all " + kind));
                columns.forEach(c -> table.append(String.format(Locale.ROOT, "%11.4f", aucOfKind(model, c, kind))));
                table.append('\n');
            }
        }
        table.append(String.format(Locale.ROOT, "%-22s", "accuracy at 0.5"));
        columns.forEach(c -> table.append(String.format(Locale.ROOT, "%11.4f", accuracy(model, c))));
        out.println(table);
        out.println(
                images + " test photographs on held-out printers, cameras and markets; * attacks never learned from");
    }

    private static List<Judged> collect(KeyedExamples source, int labels, double across) {
        KeyedStatistics statistics = new KeyedStatistics();
        List<Judged> judged = new ArrayList<>();
        for (int n = 0; n < labels; n++) {
            Dice register = new Dice(n).fork("register");
            source.label(n, across, example -> {
                Shot shot = example.shot();
                int quiet = example.expected().quietDots();
                int side = example.expected().side() - 2 * quiet;
                Plane flat = Rectifier.rectify(
                        shot, quiet, side, 1, MISS_DOTS * register.gauss(), MISS_DOTS * register.gauss());
                double module =
                        shot.camera().pxAcross() * 12 / example.expected().side();
                judged.add(
                        new Judged(statistics.of(flat, example.expected(), module), example.kind(), example.attack()));
            });
        }
        return judged;
    }

    /** Null for all that is not genuine. */
    private static double auc(LogisticRegression model, List<Judged> set, @Nullable Attack attack) {
        return auc(
                set.stream()
                        .filter(j -> j.kind() == KeyedExample.Kind.GENUINE)
                        .mapToDouble(j -> model.logit(j.statistics()))
                        .toArray(),
                set.stream()
                        .filter(j -> j.kind() != KeyedExample.Kind.GENUINE && (attack == null || j.attack() == attack))
                        .mapToDouble(j -> model.logit(j.statistics()))
                        .toArray());
    }

    private static double aucOfKind(LogisticRegression model, List<Judged> set, KeyedExample.Kind kind) {
        return auc(
                set.stream()
                        .filter(j -> j.kind() == KeyedExample.Kind.GENUINE)
                        .mapToDouble(j -> model.logit(j.statistics()))
                        .toArray(),
                set.stream()
                        .filter(j -> j.kind() == kind)
                        .mapToDouble(j -> model.logit(j.statistics()))
                        .toArray());
    }

    /** The probability that a genuine one scores above another (Mann and Whitney 1947); ties count half. */
    static double auc(double[] genuine, double[] others) {
        Arrays.sort(others);
        double above = 0;
        for (double score : genuine) {
            int low = 0;
            int high = others.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (others[middle] < score) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            int ties = low;
            while (ties < others.length && others[ties] == score) {
                ties++;
            }
            above += low + (ties - low) / 2.0;
        }
        return genuine.length == 0 || others.length == 0
                ? Double.NaN
                : above / ((double) genuine.length * others.length);
    }

    private static double accuracy(LogisticRegression model, List<Judged> set) {
        long right = set.stream()
                .filter(j -> model.logit(j.statistics()) > 0 == (j.kind() == KeyedExample.Kind.GENUINE))
                .count();
        return right / (double) set.size();
    }
}

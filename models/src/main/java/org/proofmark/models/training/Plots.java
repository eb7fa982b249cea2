package org.proofmark.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.KeyedExample;

/** The pictures of a model card: ROC by attack, reliability, and how the model holds out as photographs get smaller. */
final class Plots {
    private static final double[] EDGES = {200, 260, 320, 380, 440, 520, 600, 700, 800, 900};

    private Plots() {}

    static void write(Path folder, Evaluation at400, Evaluation drawn, List<Robustness.Level> robustness)
            throws IOException {
        for (Robustness.Factor factor : Robustness.Factor.values()) {
            robustness(factor, robustness)
                    .write(folder.resolve("robustness-"
                            + factor.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png"));
        }
        ConfusionPlot.write(
                "Taken for what at even odds, 400 px, simulated",
                at400.classes(),
                at400.confusion(),
                folder.resolve("confusion.png"));
        roc(at400).write(folder.resolve("roc.png"));
        reliability(at400, drawn).write(folder.resolve("reliability.png"));
        resolution(drawn).write(folder.resolve("resolution.png"));
    }

    private static Plot roc(Evaluation of) {
        Plot plot = new Plot(
                "ROC at 400 px, simulated, held-out presses and cameras",
                "others that pass",
                "genuine that pass",
                new double[] {0, 0.2},
                new double[] {0.8, 1});
        for (Attack attack : Attack.values()) {
            curve(plot, attack.name().toLowerCase(Locale.ROOT).replace('_', ' '), of, row -> row.attack() == attack);
        }
        return plot;
    }

    private static void curve(Plot plot, String name, Evaluation of, Predicate<KeyedRow> which) {
        double[] others = of.scores(which);
        if (others.length > 0) {
            Figures.Roc roc = Figures.roc(of.scores(KeyedRow::genuine), others);
            plot.line(name, roc.x(), roc.y());
        }
    }

    private static Plot robustness(Robustness.Factor factor, List<Robustness.Level> all) {
        List<Robustness.Level> levels =
                all.stream().filter(level -> level.factor() == factor).toList();
        double[] x = levels.stream().mapToDouble(Robustness.Level::level).toArray();
        Plot plot = new Plot(
                "Machine enrolled, one thing set at a time, simulated",
                factor.title(),
                "share",
                new double[] {
                    Arrays.stream(x).min().orElse(0), Arrays.stream(x).max().orElse(1)
                },
                new double[] {0, 1});
        plot.line("AUC", x, levels.stream().mapToDouble(Robustness.Level::auc).toArray());
        plot.line(
                "right at even odds",
                x,
                levels.stream().mapToDouble(level -> level.right().value()).toArray());
        plot.line(
                "asked for again",
                x,
                levels.stream().mapToDouble(level -> level.asked().value()).toArray());
        return plot;
    }

    private static Plot reliability(Evaluation at400, Evaluation drawn) {
        Plot plot = new Plot(
                "Stated and found probability, simulated",
                "stated probability of being genuine",
                "found share of genuine",
                new double[] {0, 1},
                new double[] {0, 1});
        plot.line("as it should be", new double[] {0, 1}, new double[] {0, 1});
        bins(plot, "400 px", at400);
        bins(plot, "as drawn", drawn);
        return plot;
    }

    private static void bins(Plot plot, String name, Evaluation of) {
        List<Evaluation.Reliability> bins =
                of.reliability().stream().filter(bin -> bin.n() > 0).toList();
        plot.line(
                name,
                bins.stream().mapToDouble(Evaluation.Reliability::stated).toArray(),
                bins.stream().mapToDouble(bin -> bin.found().value()).toArray());
    }

    private static Plot resolution(Evaluation of) {
        List<Double> x = new ArrayList<>();
        List<Double> auc = new ArrayList<>();
        List<Double> accuracy = new ArrayList<>();
        for (int k = 0; k + 1 < EDGES.length; k++) {
            double least = EDGES[k];
            double most = EDGES[k + 1];
            Evaluation band = of.where(row -> row.across() >= least && row.across() < most);
            if (band.size() >= 20) {
                x.add((least + most) / 2);
                auc.add(Figures.auc(
                        band.scores(KeyedRow::genuine), band.scores(row -> row.kind() == KeyedExample.Kind.COPY)));
                accuracy.add(band.accuracy().value());
            }
        }
        Plot plot = new Plot(
                "By size of the photograph, simulated",
                "pixels across the code",
                "share",
                new double[] {200, 900},
                new double[] {0.5, 1});
        plot.line("AUC, all copies", array(x), array(auc));
        plot.line("accuracy at even odds", array(x), array(accuracy));
        return plot;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

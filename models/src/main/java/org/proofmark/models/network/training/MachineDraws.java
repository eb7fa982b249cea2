package org.proofmark.models.network.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proofmark.models.network.training.FiveMethod.Scores;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.training.Figures;

/** Intervals that take the photographs of one machine for what they are, not independent: whole machines are drawn again. */
final class MachineDraws {
    private static final int DRAWS = 400;
    private static final long SEED = 47;

    private final FiveSet test;
    private final List<List<Integer>> machines = new ArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();

    /** @param places the machine of each photograph, from 0 */
    MachineDraws(FiveSet test, int[] places) {
        this.test = test;
        for (int i = 0; i < places.length; i++) {
            while (machines.size() <= places[i]) {
                machines.add(new ArrayList<>());
            }
            machines.get(places[i]).add(i);
        }
    }

    void add(String name, Scores scores) {
        int[] taken = Batches.best(scores.probabilities());
        Dice dice = new Dice(SEED);
        double[] accuracies = new double[DRAWS];
        double[] aucs = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Integer> drawn = new ArrayList<>();
            for (int i = 0; i < machines.size(); i++) {
                drawn.addAll(machines.get(dice.below(machines.size())));
            }
            accuracies[draw] = drawn.stream()
                            .filter(i -> taken[i] == test.pictures().get(i).actual())
                            .count()
                    / (double) drawn.size();
            FiveSet part = new FiveSet(drawn.stream().map(test.pictures()::get).toList());
            Scores own = new Scores(
                    drawn.stream().map(i -> scores.probabilities()[i]).toArray(double[][]::new), Double.NaN);
            aucs[draw] = Figures.auc(FiveTable.genuine(part, own, false), FiveTable.genuine(part, own, true));
        }
        double[] accuracy = ends(accuracies);
        double[] auc = ends(aucs);
        figures.put(name, Map.of("accuracy", accuracy, "aucGenuineAgainstReprint", auc));
        rows.append(String.format(
                Locale.ROOT,
                "| %s | %.1f–%.1f %% | %.3f–%.3f |%n",
                name,
                100 * accuracy[0],
                100 * accuracy[1],
                auc[0],
                auc[1]));
    }

    private static double[] ends(double[] drawn) {
        Arrays.sort(drawn);
        return new double[] {drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]};
    }

    Map<String, Object> figures() {
        return figures;
    }

    String markdown() {
        return "| method | accuracy, 95 % of draws of whole machines | AUC, first print against reprint |\n"
                + "| --- | --- | --- |\n" + rows;
    }
}

package org.proofmark.models.network.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.network.Blueprint;
import org.proofmark.models.network.training.FiveMethod.Scores;
import org.proofmark.models.print.ModelUnreadable;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PrintModels;
import org.proofmark.models.print.StatisticsModel;
import org.proofmark.models.simulator.FiveClasses.Label;
import org.proofmark.models.simulator.Split;

/**
 * The published experiment where the press is known, as the product knows it: each market's order is enrolled by eight of its first prints,
 * and photographs of the five classes are judged beside these; by the published network, too, which sees the same photographs.
 */
final class FiveEnrolledStep implements Step {
    private static final FiveMethod REFERENCE =
            new NetworkMethod("reference CNN", Blueprint.reference(), Inputs.CROP, Inputs.CROP);
    private static final FiveMethod ALONE = new NumbersMethod(
            "keyed statistics, logistic regression, press unknown",
            "keyed statistics beside both patterns",
            PressNumbers::statistics);

    private static final String GOOD = ", of what the product would judge";

    private final @Nullable PaperModel shipped;
    private final List<FiveMethod> published;

    FiveEnrolledStep() {
        this(List.of(REFERENCE));
    }

    /** @param published methods that are given the same photographs and no press */
    FiveEnrolledStep(List<FiveMethod> published) {
        this.published = published;
        this.shipped = shipped();
    }

    /** Null of a build that ships none, or one of another release: the table then goes without it. */
    private static @Nullable PaperModel shipped() {
        try {
            return (PaperModel) PrintModels.shipped();
        } catch (ModelUnreadable unreadable) {
            System.getLogger(FiveEnrolledStep.class.getName())
                    .log(System.Logger.Level.WARNING, "no judge is shipped that could be compared", unreadable);
            return null;
        }
    }

    @Override
    public String name() {
        return "five-classes-enrolled";
    }

    @Override
    public String settings() {
        StringBuilder settings = new StringBuilder("table 1; ").append(EnrolledMachines.WORLD);
        List<FiveMethod> all = new ArrayList<>(published);
        all.add(ALONE);
        all.addAll(beside(new int[0]));
        all.forEach(method -> settings.append("; ").append(method.settings()));
        return settings.toString();
    }

    private List<FiveMethod> beside(int[] machines) {
        List<FiveMethod> methods = new ArrayList<>();
        methods.add(method("the same in two questions, press unknown", machines, Voice.STATISTICS));
        methods.add(method("press enrolled, regression", machines, Voice.REGRESSION));
        methods.add(method("press enrolled, gradient boosting", machines, Voice.TREES));
        methods.add(method("press enrolled, mean of both", machines, Voice.REGRESSION, Voice.TREES));
        if (shipped != null) {
            methods.add(method("press enrolled, the judge that is shipped", machines, Voice.SHIPPED));
            methods.add(method(
                    "press enrolled, all three weighed", machines, Voice.REGRESSION, Voice.TREES, Voice.SHIPPED));
        }
        return methods;
    }

    /** Two voices are heard alike, as the product does; three are weighed, of which one learned from other photographs. */
    private FiveMethod method(String name, int[] machines, Voice... voices) {
        return new PressMethod(
                name,
                EnrolledMachines.WORLD,
                shipped == null ? "none" : shipped.name(),
                List.of(voices),
                voices.length < 3,
                machines);
    }

    @Override
    public Map<String, Object> run(TrainingRun run) {
        Sizes sizes = run.sizes();
        StatisticsModel judge = shipped == null ? null : shipped.prints();
        EnrolledMachines machines = EnrolledMachines.of(run, Split.TRAINING, sizes.pressTrain(), sizes.pressEach());
        EnrolledMachines judging = EnrolledMachines.of(run, Split.TEST, sizes.pressTest(), 2);
        var comparison = machines.comparison();
        FiveSet train = machines.compared(comparison, judge);
        FiveSet test = judging.compared(comparison, judge);
        List<FiveMethod> methods = new ArrayList<>(published);
        methods.add(ALONE);
        methods.addAll(beside(machines.places()));
        FiveTable table = new FiveTable();
        MachineDraws draws = new MachineDraws(test, judging.places());
        Map<String, Object> attacks = new LinkedHashMap<>();
        for (FiveMethod method : methods) {
            Scores scores = FiveStep.scores(
                    run.lasting(sizes.pressEpochs()), EnrolledMachines.WORLD + ", ", method, train, test);
            table.add(method.name(), test, scores);
            table.bands(method.name(), test, scores);
            draws.add(method.name(), scores);
            good(table, method.name(), test, judging.enough(), scores);
            attacks.put(method.name(), missed(test, judging.attacks(), scores));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(
                "what",
                "simulated; held-out printers and cameras, all attacks; each market's order enrolled by eight first"
                        + " prints; learned from "
                        + train.size() + " photographs of "
                        + machines.all().size() + " machines, judged on "
                        + test.size() + " of " + judging.all().size() + "; networks saw each "
                        + sizes.pressEpochs() + " times");
        figures.put("located", table.located());
        figures.put("methods", table.methods());
        figures.put("judgedByTheProduct", table.ablations());
        figures.put("byPixelsAcross", table.bands());
        figures.put("machinesDrawn", draws.figures());
        figures.put("missedByAttack", attacks);
        try {
            Files.createDirectories(run.out().resolve("enrolled"));
            table.plots(run.out().resolve("enrolled"));
            Files.writeString(
                    run.out().resolve("enrolled").resolve("COMPARISON.md"),
                    "# Five classes beside their press\n\nEverything is " + figures.get("what") + ".\n\n"
                            + table.plain() + "\n" + draws.markdown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    /** Those that the product would judge: all, and large ones and small ones apart. */
    private static void good(FiveTable table, String name, FiveSet test, List<Boolean> enough, Scores scores) {
        List<FivePicture> pictures = new ArrayList<>();
        List<double[]> probabilities = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            if (enough.get(i)) {
                pictures.add(test.pictures().get(i));
                probabilities.add(scores.probabilities()[i]);
            }
        }
        FiveSet part = new FiveSet(pictures);
        Scores own = new Scores(probabilities.toArray(double[][]::new), scores.millis());
        table.ablation(name + GOOD, part, own);
        table.bands(name + GOOD, part, own);
    }

    /** Of each attack how many of its reprints were taken for something else than a reprint of their pattern, and how many there were. */
    private static Map<String, Object> missed(FiveSet test, List<String> attacks, Scores scores) {
        int[] taken = Batches.best(scores.probabilities());
        Map<String, long[]> counts = new TreeMap<>();
        for (int i = 0; i < taken.length; i++) {
            int actual = test.pictures().get(i).actual();
            if (actual > Label.UNCLASSIFIED.ordinal()) {
                long[] count = counts.computeIfAbsent(attacks.get(i), none -> new long[2]);
                count[0] += taken[i] == actual ? 0 : 1;
                count[1]++;
            }
        }
        return new LinkedHashMap<>(counts);
    }
}

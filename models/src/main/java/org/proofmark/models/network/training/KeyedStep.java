package org.proofmark.models.network.training;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.proofmark.kernel.Boundary;
import org.proofmark.models.network.Blueprint;
import org.proofmark.models.network.Judge;
import org.proofmark.models.network.KeyedInput;
import org.proofmark.models.network.KeyedNetwork;
import org.proofmark.models.network.Trainee;
import org.proofmark.models.print.ModelFiles;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.KeyedExample.Kind;
import org.proofmark.models.simulator.Split;
import org.proofmark.models.training.ConfusionPlot;
import org.proofmark.models.training.Figures;
import org.proofmark.models.training.Json;
import org.proofmark.models.training.Plot;

/**
 * The network that compares a label with its expected mark. It learns on crops of labels of the training families, its temperature is
 * fitted on further labels of them, and held-out families, markets and attacks judge it whole, at four resolutions.
 */
final class KeyedStep implements Step {
    private static final int CROP = 192;
    private static final int BATCH = 16;
    private static final int TIMED = 200;
    private static final int[] ACROSS = {250, 400, 600, 900};
    private static final String FROM_400 = "Keyed network, from 400 px (simulated, held out)";
    private static final Kind[] KINDS = {Kind.GENUINE, Kind.COPY, Kind.UNMARKED, Kind.OTHER_MARKET};

    private record Judged(KeyedPictures.Picture picture, int across, double[] said) {}

    @Override
    public String name() {
        return "keyed-network";
    }

    @Override
    public String settings() {
        return "keyed " + Blueprint.keyed() + ", crops " + CROP + ", batch " + BATCH
                + ", Adam 0.002 falling to 0, seeds 51 to 54; timed by the processor, written with a manifest";
    }

    @Override
    public Map<String, Object> run(TrainingRun run) {
        Sizes sizes = run.sizes();
        KeyedPictures train = KeyedPictures.of(run, Split.TRAINING, 51, 0, sizes.keyedTrain(), 0);
        KeyedPictures held = KeyedPictures.of(run, Split.TRAINING, 51, 1_000_000, sizes.keyedHeld(), 0);
        Map<Integer, KeyedPictures> tests = new TreeMap<>();
        for (int across : ACROSS) {
            tests.put(across, KeyedPictures.of(run, Split.TEST, 52, 0, sizes.keyedTest(), across));
        }
        Blueprint blueprint = Blueprint.keyed();
        try (Trainee trainee = new Trainee(blueprint, blueprint.start(53), run.threads())) {
            learn(run, trainee, train.pictures());
            double temperature = temperature(judged(trainee, held.pictures(), 0));
            List<Judged> judged = new ArrayList<>();
            tests.forEach((across, set) -> judged.addAll(judged(trainee, set.pictures(), across)));
            double millis = saved(run, blueprint, trainee, temperature, held.pictures());
            Map<String, Object> figures = figures(run, judged, temperature);
            figures.put("learnedFrom", train.pictures().size() + " photographs of " + sizes.keyedTrain() + " labels");
            figures.put(
                    "unread",
                    train.unread()
                            + held.unread()
                            + tests.values().stream()
                                    .mapToInt(KeyedPictures::unread)
                                    .sum());
            figures.put("processorMillisPerLabel", millis);
            figures.put("multiplicationsPerLabel", blueprint.cost(KeyedPictures.SIDE));
            return figures;
        }
    }

    private static void learn(TrainingRun run, Trainee trainee, List<KeyedPictures.Picture> pictures) {
        Map<Kind, List<KeyedPictures.Picture>> byKind = new EnumMap<>(Kind.class);
        pictures.forEach(
                p -> byKind.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p));
        Dice dice = new Dice(54);
        int steps = run.sizes().keyedSteps();
        double loss = 0;
        for (int step = 0; step < steps; step++) {
            float[] batch = new float[BATCH * CROP * CROP * KeyedInput.CHANNELS];
            int[] actual = new int[BATCH];
            for (int i = 0; i < BATCH; i++) {
                double which = dice.uniform();
                actual[i] = which < 0.4 ? 0 : which < 0.75 ? 1 : which < 0.88 ? 2 : 3;
                List<KeyedPictures.Picture> some = byKind.getOrDefault(KINDS[actual[i]], pictures);
                int room = KeyedPictures.SIDE - CROP;
                dice.pick(some)
                        .input(
                                dice.below(room + 1),
                                dice.below(room + 1),
                                CROP,
                                batch,
                                i * CROP * CROP * KeyedInput.CHANNELS);
            }
            loss += trainee.step(batch, actual, 0.002 * (1 - step / (double) steps));
            if (step % 100 == 99) {
                run.say("  step %d of %d: loss %.4f", step + 1, steps, loss / 100);
                loss = 0;
            }
        }
    }

    private static float[] whole(KeyedPictures.Picture picture) {
        float[] input = new float[KeyedPictures.SIDE * KeyedPictures.SIDE * KeyedInput.CHANNELS];
        picture.input(0, 0, KeyedPictures.SIDE, input, 0);
        return input;
    }

    private static List<Judged> judged(Trainee trainee, List<KeyedPictures.Picture> pictures, int across) {
        return pictures.stream()
                .map(p -> new Judged(p, across, trainee.probabilities(whole(p), 1)[0]))
                .toList();
    }

    /** The temperature of least loss, of a grid. */
    private static double temperature(List<Judged> held) {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (double t = 0.3; t < 8; t *= 1.05) {
            double loss = 0;
            for (Judged j : held) {
                double p = KeyedNetwork.softened(j.said()[0], t);
                loss -= Math.log(j.picture().kind() == Kind.GENUINE ? p : 1 - p);
            }
            if (loss < least) {
                least = loss;
                best = t;
            }
        }
        return best;
    }

    @Boundary("measures the time its own work takes")
    private static double saved(
            TrainingRun run,
            Blueprint blueprint,
            Trainee trainee,
            double temperature,
            List<KeyedPictures.Picture> pictures) {
        Path folder = run.out().resolve("keyed-network");
        try {
            Judge.save(blueprint, trainee.weights(), folder);
            Files.writeString(
                    folder.resolve(ModelFiles.MANIFEST),
                    Json.of(KeyedNetwork.manifest(run.sizes().name(), temperature, folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Judge judge = Judge.load(folder, KeyedInput.CHANNELS, 1)) {
            for (KeyedPictures.Picture picture : pictures) {
                judge.probabilities(whole(picture), 1);
            }
            // Processor time: a machine that others use, too, says little by the clock.
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            float[] input = whole(pictures.get(0));
            long before = system.getProcessCpuTime();
            for (int i = 0; i < TIMED; i++) {
                judge.probabilities(input, 1);
            }
            return (system.getProcessCpuTime() - before) / 1e6 / TIMED;
        }
    }

    private static double[] genuine(List<Judged> judged, java.util.function.Predicate<KeyedPictures.Picture> which) {
        return judged.stream()
                .filter(j -> which.test(j.picture()))
                .mapToDouble(j -> j.said()[0])
                .toArray();
    }

    private Map<String, Object> figures(TrainingRun run, List<Judged> judged, double temperature) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(
                "what",
                "simulated; held-out printers, cameras and markets, " + judged.size()
                        + " photographs; intervals take photographs of one label as independent");
        figures.put("temperature", temperature);
        Map<String, Object> byResolution = new LinkedHashMap<>();
        for (int across : ACROSS) {
            List<Judged> at = judged.stream().filter(j -> j.across() == across).toList();
            byResolution.put(across + " px", aucs(at));
        }
        figures.put("aucByResolution", byResolution);
        List<Judged> enough = judged.stream().filter(j -> j.across() >= 400).toList();
        Map<String, Object> attacks = new LinkedHashMap<>();
        for (var attack : org.proofmark.models.simulator.Attack.values()) {
            Figures.Interval auc = Figures.aucInterval(
                    genuine(enough, p -> p.kind() == Kind.GENUINE), genuine(enough, p -> p.attack() == attack), 55);
            String seen = HeldOut.TRAINING_ATTACKS.contains(attack) ? "" : " (unseen)";
            attacks.put(attack + seen, new double[] {auc.value(), auc.low(), auc.high()});
        }
        figures.put("aucFrom400ByAttack", attacks);
        int[] actual = enough.stream().mapToInt(j -> index(j.picture().kind())).toArray();
        int[] taken = Batches.best(enough.stream().map(Judged::said).toArray(double[][]::new));
        long[][] confusion = Figures.confusion(KINDS.length, actual, taken);
        figures.put("classes", Arrays.stream(KINDS).map(Kind::name).toList());
        figures.put("confusionFrom400", confusion);
        Figures.Interval accuracy = Figures.wilson(right(confusion), enough.size());
        figures.put("accuracyFrom400", new double[] {accuracy.value(), accuracy.low(), accuracy.high()});
        at099(enough, temperature, figures);
        try {
            plots(run.out(), judged, enough, confusion, temperature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    private static Map<String, Object> aucs(List<Judged> at) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int k = 1; k < KINDS.length; k++) {
            Kind kind = KINDS[k];
            Figures.Interval auc = Figures.aucInterval(
                    genuine(at, p -> p.kind() == Kind.GENUINE), genuine(at, p -> p.kind() == kind), 56);
            figures.put(kind.name(), new double[] {auc.value(), auc.low(), auc.high()});
        }
        figures.put("n", at.size());
        figures.put("retakeAsked", at.stream().filter(j -> j.picture().retake()).count());
        return figures;
    }

    private static void at099(List<Judged> judged, double temperature, Map<String, Object> figures) {
        for (Kind kind : List.of(Kind.GENUINE, Kind.COPY)) {
            List<Judged> of =
                    judged.stream().filter(j -> j.picture().kind() == kind).toList();
            long accepted = of.stream()
                    .filter(j -> KeyedNetwork.softened(j.said()[0], temperature) >= 0.99)
                    .count();
            Figures.Interval share = Figures.wilson(accepted, of.size());
            figures.put(
                    kind == Kind.GENUINE ? "genuineAcceptedAt099" : "copiesAcceptedAt099",
                    new double[] {share.value(), share.low(), share.high()});
        }
    }

    private static void plots(
            Path folder, List<Judged> judged, List<Judged> enough, long[][] confusion, double temperature)
            throws IOException {
        ConfusionPlot.write(
                FROM_400,
                Arrays.stream(KINDS).map(Kind::name).toList(),
                confusion,
                folder.resolve("keyed-confusion.png"));
        Plot roc = new Plot(FROM_400, "others let in", "genuine let in", new double[] {0, 1}, new double[] {0, 1});
        Plot robustness = new Plot(
                "AUC by resolution (simulated, held out)",
                "pixels across the label",
                "AUC",
                new double[] {0, 1_000},
                new double[] {0.5, 1});
        for (Kind kind : List.of(KINDS).subList(1, KINDS.length)) {
            String name = "against " + kind;
            Figures.Roc of =
                    Figures.roc(genuine(enough, p -> p.kind() == Kind.GENUINE), genuine(enough, p -> p.kind() == kind));
            roc.line(name, of.x(), of.y());
            robustness.line(
                    name,
                    Arrays.stream(ACROSS).asDoubleStream().toArray(),
                    Arrays.stream(ACROSS)
                            .mapToDouble(across -> auc(judged, across, kind))
                            .toArray());
        }
        roc.write(folder.resolve("keyed-roc.png"));
        robustness.write(folder.resolve("keyed-robustness.png"));
        reliability(enough, temperature, folder.resolve("keyed-reliability.png"));
    }

    private static double auc(List<Judged> judged, int across, Kind kind) {
        List<Judged> at = judged.stream().filter(j -> j.across() == across).toList();
        return Figures.auc(genuine(at, p -> p.kind() == Kind.GENUINE), genuine(at, p -> p.kind() == kind));
    }

    private static void reliability(List<Judged> judged, double temperature, Path to) throws IOException {
        double[] sum = new double[10];
        double[] yes = new double[10];
        int[] count = new int[10];
        for (Judged j : judged) {
            double p = KeyedNetwork.softened(j.said()[0], temperature);
            int bin = Math.min(9, (int) (10 * p));
            sum[bin] += p;
            yes[bin] += j.picture().kind() == Kind.GENUINE ? 1 : 0;
            count[bin]++;
        }
        int[] filled = IntStream.range(0, 10).filter(b -> count[b] > 0).toArray();
        double[] x = Arrays.stream(filled).mapToDouble(b -> sum[b] / count[b]).toArray();
        double[] y = Arrays.stream(filled).mapToDouble(b -> yes[b] / count[b]).toArray();
        new Plot(
                        "Reliability after temperature (simulated, held out)",
                        "said to be genuine",
                        "genuine",
                        new double[] {0, 1},
                        new double[] {0, 1})
                .line("said and so", x, y)
                .line("as it should be", new double[] {0, 1}, new double[] {0, 1})
                .write(to);
    }

    private static long right(long[][] confusion) {
        long right = 0;
        for (int k = 0; k < confusion.length; k++) {
            right += confusion[k][k];
        }
        return right;
    }

    private static int index(Kind kind) {
        return Arrays.asList(KINDS).indexOf(kind);
    }
}

package org.proofmark.models.network.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.proofmark.models.network.Blueprint;
import org.proofmark.models.network.Trainee;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.FiveClasses;
import org.proofmark.models.simulator.Split;
import org.proofmark.models.training.Figures;

/**
 * The published five-class network on simulated photographs: five convolutions with ReLU, Adam 0.001, batches of 32, categorical
 * cross-entropy, a class accepted from 0.99 on. It learns from the training families and is judged by held-out ones.
 */
final class ReferenceStep implements Step {
    private static final int BATCH = 32;
    private static final double ACCEPTED = 0.99;

    @Override
    public String name() {
        return "reference-cnn";
    }

    @Override
    public String settings() {
        return "five convolutions " + Blueprint.reference() + ", side " + FiveClassPictures.SIDE
                + ", Adam 0.001, batch " + BATCH;
    }

    @Override
    public Map<String, Object> run(Workshop workshop) {
        Sizes sizes = workshop.sizes();
        FiveClassPictures train = FiveClassPictures.of(workshop, Split.TRAINING, false, sizes.referenceTrain());
        FiveClassPictures test = FiveClassPictures.of(workshop, Split.TEST, false, sizes.referenceTest());
        Blueprint blueprint = Blueprint.reference();
        try (Trainee trainee = new Trainee(blueprint, blueprint.start(41), workshop.threads())) {
            Dice dice = new Dice(42);
            int[] order = IntStream.range(0, train.actual().length).toArray();
            for (int epoch = 1; epoch <= sizes.epochs(); epoch++) {
                Batches.shuffle(order, dice);
                double loss = 0;
                int steps = 0;
                for (int from = 0; from + BATCH <= order.length || steps == 0; from += BATCH, steps++) {
                    int to = Math.min(order.length, from + BATCH);
                    int[] actual = Arrays.stream(order, from, to)
                            .map(i -> train.actual()[i])
                            .toArray();
                    loss += trainee.step(train.batch(order, from, to), actual, 0.001);
                }
                workshop.say("  epoch %d of %d: loss %.4f", epoch, sizes.epochs(), loss / steps);
            }
            Map<String, Object> figures = judged(workshop, test, scores(trainee, test));
            figures.put("accuracyOnTrainingSet", accuracy(train, scores(trainee, train)));
            return figures;
        }
    }

    private static double accuracy(FiveClassPictures set, double[][] scores) {
        return Figures.accuracy(Figures.confusion(5, set.actual(), Batches.best(scores)));
    }

    private static double[][] scores(Trainee trainee, FiveClassPictures set) {
        int[] all = IntStream.range(0, set.actual().length).toArray();
        double[][] scores = new double[all.length][];
        for (int from = 0; from < all.length; from += BATCH) {
            int to = Math.min(all.length, from + BATCH);
            double[][] some = trainee.probabilities(set.batch(all, from, to), to - from);
            System.arraycopy(some, 0, scores, from, some.length);
        }
        return scores;
    }

    private Map<String, Object> judged(Workshop workshop, FiveClassPictures test, double[][] scores) {
        int[] actual = test.actual();
        int[] taken = Batches.best(scores);
        long[][] confusion = Figures.confusion(5, actual, taken);
        int n = actual.length;
        long right = IntStream.range(0, n).filter(i -> actual[i] == taken[i]).count();
        Figures.Interval accuracy = Figures.wilson(right, n);
        Figures.Retrieval macro = Figures.macro(confusion);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(
                "what",
                "simulated; held-out printers, cameras and markets, all attacks, " + n + " pictures; "
                        + workshop.sizes().epochs() + " epochs over "
                        + workshop.sizes().referenceTrain() + " pictures");
        figures.put("accuracy", accuracy.value());
        figures.put("accuracy95", new double[] {accuracy.low(), accuracy.high()});
        figures.put("macro", macro.figures());
        // Genuine is a pattern printed first; tampered is its reprint. Plain codes belong to neither.
        double[] genuine = pick(scores, actual, 0, 1);
        double[] reprints = pick(scores, actual, 3, 4);
        Figures.Interval auc = Figures.aucInterval(genuine, reprints, 43);
        figures.put("aucGenuineAgainstReprint", auc.value());
        figures.put("auc95", new double[] {auc.low(), auc.high()});
        long caught = count(actual, taken, true, true);
        figures.put(
                "tampered",
                Figures.Retrieval.of(caught, count(actual, taken, false, true), count(actual, taken, true, false))
                        .figures());
        long accepted = IntStream.range(0, n)
                .filter(i -> scores[i][taken[i]] >= ACCEPTED)
                .count();
        long acceptedRight = IntStream.range(0, n)
                .filter(i -> scores[i][taken[i]] >= ACCEPTED && taken[i] == actual[i])
                .count();
        figures.put("acceptedAtRaw099", accepted / (double) n);
        figures.put("rightOfAccepted", accepted == 0 ? Double.NaN : acceptedRight / (double) accepted);
        figures.put(
                "classes",
                Arrays.stream(FiveClasses.Label.values())
                        .map(FiveClasses.Label::title)
                        .toList());
        figures.put("confusion", confusion);
        Plot.confusion(
                "Reference CNN, simulated, held out",
                Arrays.stream(FiveClasses.Label.values())
                        .map(FiveClasses.Label::title)
                        .toList(),
                confusion,
                workshop.out().resolve("reference-confusion.png"));
        Plot.roc(
                "Reference CNN: genuine against reprint (simulated)",
                Map.of(
                        "AUC " + String.format(java.util.Locale.ROOT, "%.4f", auc.value()),
                        new double[][] {genuine, reprints}),
                workshop.out().resolve("reference-roc.png"));
        return figures;
    }

    private static double[] pick(double[][] scores, int[] actual, int one, int other) {
        return IntStream.range(0, actual.length)
                .filter(i -> actual[i] == one || actual[i] == other)
                .mapToDouble(i -> scores[i][0] + scores[i][1])
                .toArray();
    }

    private static long count(int[] actual, int[] taken, boolean tampered, boolean called) {
        return IntStream.range(0, actual.length)
                .filter(i -> actual[i] >= 3 == tampered && taken[i] >= 3 == called)
                .count();
    }
}

package org.proofmark.models.network.training;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.proofmark.kernel.Boundary;
import org.proofmark.models.network.Network;
import org.proofmark.models.network.Trainee;
import org.proofmark.models.simulator.Dice;

/**
 * A network taught as the published one was: Adam 0.001, batches of 32, categorical cross-entropy.
 *
 * @param learned how it sees what it learns from
 * @param judged how it sees what it judges
 */
record NetworkMethod(String name, Network network, Inputs learned, Inputs judged) implements FiveMethod {
    private static final int BATCH = 32;
    private static final int TIMED = 60;

    @Override
    public String settings() {
        return network.getClass().getSimpleName() + " "
                + Arrays.deepToString(network.shapes().toArray()) + ", " + learned + ", " + judged
                + ", Adam 0.001, batch " + BATCH + ", seeds 41 and 42";
    }

    @Override
    public Scores judged(TrainingRun run, FiveSet train, FiveSet test) {
        FiveSet usable = learned.flat() ? train.where(FivePicture::read) : train;
        try (Trainee trainee = new Trainee(network, network.start(41), run.threads())) {
            Dice dice = new Dice(42);
            int[] order = IntStream.range(0, usable.size()).toArray();
            int epochs = run.sizes().epochs();
            for (int epoch = 1; epoch <= epochs; epoch++) {
                Batches.shuffle(order, dice);
                double loss = 0;
                int steps = 0;
                for (int from = 0; from + BATCH <= order.length || steps == 0; from += BATCH, steps++) {
                    FivePicture[] some = Arrays.stream(order, from, Math.min(order.length, from + BATCH))
                            .mapToObj(i -> usable.pictures().get(i))
                            .toArray(FivePicture[]::new);
                    int[] actual =
                            Arrays.stream(some).mapToInt(FivePicture::actual).toArray();
                    loss += trainee.step(learned.batch(some), actual, 0.001);
                }
                run.say("  %s: epoch %d of %d: loss %.4f", name, epoch, epochs, loss / steps);
            }
            double[][] scores = test.pictures().stream()
                    .map(picture -> judged.flat() && !picture.read() ? unread() : one(trainee, picture))
                    .toArray(double[][]::new);
            return new Scores(scores, millis(trainee, test));
        }
    }

    private double[] one(Trainee trainee, FivePicture picture) {
        return trainee.probabilities(judged.batch(picture), 1)[0];
    }

    /** Nothing is known of it: every class alike, and none passes. */
    private double[] unread() {
        double[] even = new double[network.outputs()];
        Arrays.fill(even, 1.0 / even.length);
        return even;
    }

    @Boundary("measures what judging costs")
    private double millis(Trainee trainee, FiveSet test) {
        FivePicture[] some =
                test.pictures().stream().filter(FivePicture::read).limit(TIMED).toArray(FivePicture[]::new);
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        for (FivePicture picture : some) {
            one(trainee, picture);
        }
        return some.length == 0 ? Double.NaN : (system.getProcessCpuTime() - before) / 1e6 / some.length;
    }
}

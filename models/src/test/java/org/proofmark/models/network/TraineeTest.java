package org.proofmark.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.ModelFiles;
import org.proofmark.models.print.PrintModel;
import org.proofmark.models.print.PrintModels;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.training.Json;
import org.proofmark.reading.LabelPlane;
import org.proofmark.reading.RectifiedLabel;
import org.tensorflow.TensorFlow;

/** Run where TensorFlow's native library is on the class path: by {@code -Pnetworks}. */
class TraineeTest {
    /** Eight pixels a side: two layers see enough of them. */
    private static final Blueprint SMALL =
            new Blueprint(1, List.of(new Blueprint.Layer(3, 8, 1, 1), new Blueprint.Layer(3, 8, 1, 2)), 2);

    private static final int SIDE = 8;

    @BeforeEach
    void nativeLibrary() {
        assumeTrue(loads(), "TensorFlow's native library is not on the class path; -Pnetworks puts it there");
    }

    private static boolean loads() {
        try {
            return !TensorFlow.version().isEmpty();
        } catch (LinkageError absent) {
            return false;
        }
    }

    /** Stripes across or down, in any phase and noise: no single pixel says which. */
    private static int picture(float[] to, int at, Dice dice) {
        int actual = dice.below(2);
        int phase = dice.below(2);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                to[at + y * SIDE + x] = (float) (((actual == 0 ? x : y) + phase) % 2 - 0.5 + 0.3 * dice.gauss());
            }
        }
        return actual;
    }

    private static double learn(Trainee trainee, int steps) {
        Dice dice = new Dice(4);
        double loss = 0;
        for (int s = 0; s < steps; s++) {
            float[] values = new float[16 * SIDE * SIDE];
            int[] actual = new int[16];
            for (int i = 0; i < 16; i++) {
                actual[i] = picture(values, i * SIDE * SIDE, dice);
            }
            loss = trainee.step(values, actual, 0.01);
        }
        return loss;
    }

    @Test
    void learnsWhatNoSinglePixelSays(@TempDir Path home) throws IOException {
        try (Trainee trainee = new Trainee(SMALL, SMALL.start(1), 1)) {
            double first = learn(trainee, 1);
            assertThat(first).isBetween(0.3, 2.0);
            assertThat(learn(trainee, 60)).isLessThan(0.1);
            float[] values = new float[200 * SIDE * SIDE];
            Dice dice = new Dice(5);
            int[] actual = new int[200];
            for (int i = 0; i < 200; i++) {
                actual[i] = picture(values, i * SIDE * SIDE, dice);
            }
            double[][] said = trainee.probabilities(values, 200);
            int right = 0;
            for (int i = 0; i < 200; i++) {
                assertThat(said[i][0] + said[i][1]).isCloseTo(1, within(1e-5));
                right += said[i][actual[i]] > 0.5 ? 1 : 0;
            }
            assertThat(right).isGreaterThan(195);
            Judge.save(SMALL, trainee.weights(), home.resolve("model"));
            try (Judge judge = Judge.load(home.resolve("model"), 1, 1)) {
                assertThat(judge.probabilities(values, 200)[7][0]).isCloseTo(said[7][0], within(1e-5));
            }
        }
    }

    @Test
    void theSameSeedLearnsTheSame() {
        try (Trainee one = new Trainee(SMALL, SMALL.start(1), 1);
                Trainee two = new Trainee(SMALL, SMALL.start(1), 1);
                Trainee other = new Trainee(SMALL, SMALL.start(2), 1)) {
            double loss = learn(one, 10);
            assertThat(learn(two, 10)).isEqualTo(loss);
            assertThat(two.weights().get(0)).isEqualTo(one.weights().get(0));
            assertThat(learn(other, 10)).isNotEqualTo(loss);
        }
    }

    @Test
    void aKeyedNetworkIsLoadedByItsManifestAndJudges(@TempDir Path home) throws IOException {
        Blueprint keyed = Blueprint.keyed();
        Judge.save(keyed, keyed.start(1), home);
        Files.writeString(home.resolve("model.json"), Json.of(KeyedNetwork.manifest("test", 2, home)));
        MarkedSymbol symbol = Specimen.draw("north", TextureProfile.KEYED_600, 4, Specimen.Design.PLAIN, new Dice(1))
                .symbol();
        int side = symbol.side() - 2 * symbol.quietDots();
        float[] grey = new float[side * side];
        LabelPlane plane = new LabelPlane(33, new double[LabelPlane.CURVED]);
        RectifiedLabel label = new RectifiedLabel(grey, 33, 12, plane, 1, 1, 400, null);
        try (PrintModel network = PrintModels.in(home, Map.of(KeyedNetwork.KIND, KeyedNetwork::load));
                Judge raw = Judge.load(home, KeyedInput.CHANNELS, 1)) {
            assertThat(network.name()).isEqualTo("keyed network test");
            double own = raw.probabilities(KeyedInput.of(grey, side, symbol), 1)[0][0];
            assertThat(network.judge(label, symbol).genuine())
                    .as("halfway in the odds' logarithm")
                    .isCloseTo(KeyedNetwork.softened(own, 2), within(1e-9));
            assertThat(KeyedNetwork.softened(0.9, 2)).isCloseTo(0.75, within(1e-9));
        }
        Files.write(home.resolve("saved_model.pb"), new byte[] {1});
        assertThatThrownBy(() -> KeyedNetwork.load(ModelFiles.in(home))).hasMessageContaining("damaged");
    }
}

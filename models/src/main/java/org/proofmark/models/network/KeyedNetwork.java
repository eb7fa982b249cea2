package org.proofmark.models.network;

import java.nio.file.Path;
import java.util.List;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/** The network that sees a label and its expected mark, as a judge of prints. Its probability is the network's own, softened. */
public final class KeyedNetwork implements AutoCloseable {
    /** What its outputs stand for, in order. */
    public static final List<Watermark.Kind> KINDS =
            List.of(Watermark.Kind.GENUINE, Watermark.Kind.COPY, Watermark.Kind.UNMARKED, Watermark.Kind.OTHER_MARKET);

    private final Judge judge;
    private final double temperature;

    private KeyedNetwork(Judge judge, double temperature) {
        this.judge = judge;
        this.temperature = temperature;
    }

    /**
     * @param folder a SavedModel of {@link Blueprint#keyed}
     * @param temperature that the odds' logarithm is divided by, fitted on labels that were not learned from (Guo and others 2017); 1
     *     leaves it
     * @throws org.tensorflow.exceptions.TensorFlowException where it is no model
     */
    public static KeyedNetwork load(Path folder, double temperature) {
        return new KeyedNetwork(Judge.load(folder, KeyedInput.CHANNELS, 1), temperature);
    }

    /** What it is, for people. */
    public String name() {
        return "keyed network";
    }

    /** As {@link org.proofmark.verification.spi.ClassifyWatermark#judge}, at once and on the caller's thread. */
    public Opinion judge(RectifiedLabel label, MarkedSymbol expected) {
        double[] p = judge.probabilities(KeyedInput.of(label.grey(), label.side(), expected), 1)[0];
        int otherwise = 1;
        for (int k = 2; k < p.length; k++) {
            otherwise = p[k] > p[otherwise] ? k : otherwise;
        }
        return new Opinion(softened(p[0], temperature), KINDS.get(otherwise));
    }

    /** A probability whose odds' logarithm is divided by the temperature. */
    public static double softened(double probability, double temperature) {
        double held = Math.min(1 - 1e-7, Math.max(1e-7, probability));
        return 1 / (1 + Math.exp(-Math.log(held / (1 - held)) / temperature));
    }

    @Override
    public void close() {
        judge.close();
    }
}

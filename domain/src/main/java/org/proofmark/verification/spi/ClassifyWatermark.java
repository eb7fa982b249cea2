package org.proofmark.verification.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.Watermark;

/** Judges the printed texture of a rectified label. Implemented in {@code models}; may be absent. */
public interface ClassifyWatermark {
    /**
     * What stands behind this port now, for health and support.
     *
     * @return for example {@code TensorFlow 2.18.0, no model}; never null
     */
    String engine();

    /** Whether a model is loaded, so that photographs can be judged. While false, photographs are answered NOT_APPLICABLE. */
    boolean ready();

    /**
     * Compares what was photographed with what a first print of this code looks like. Deterministic. The label is judged as it is, also
     * where {@link RectifiedLabel#retake()} advises against it: whether to ask for a better picture is the caller's decision.
     *
     * @param label rectified against {@code expected}
     * @param expected the code with the mark that its order printed
     * @throws org.proofmark.kernel.ProblemException UNAVAILABLE {@code print-check-busy}, with the seconds after which to come again,
     *     where too many pictures wait; UNAVAILABLE {@code print-check-unavailable} while not {@link #ready}
     */
    default Opinion judge(RectifiedLabel label, MarkedSymbol expected) {
        return judge(label, expected, null);
    }

    /**
     * The same beside what is known of the press: a copy made on another press then looks like a print of another press.
     *
     * @param press of the order's first prints, of this {@link #fingerprintVersion}; null where it is not known
     */
    Opinion judge(RectifiedLabel label, MarkedSymbol expected, @Nullable Press press);

    /**
     * The fingerprint of a genuine print, which is remembered so that its press is known: several labels' are a {@link Press}.
     *
     * @return as many numbers as each of this {@link #fingerprintVersion} has
     * @throws org.proofmark.kernel.ProblemException as {@link #judge}
     */
    float[] describe(RectifiedLabel label, MarkedSymbol expected);

    /**
     * Which numbers {@link #describe} gives. Fingerprints of one version mean the same to every judge that gives it, whatever its name;
     * those of another mean nothing to it.
     *
     * @return for example {@code fingerprint 2}; at most 40 ASCII characters, also while not {@link #ready}
     */
    String fingerprintVersion();

    /**
     * First prints of one press.
     *
     * @param samples what {@link #describe} says of their photographs, at least {@link #ENOUGH}
     */
    record Press(List<float[]> samples) {
        /** How many labels must have been photographed before a press counts as known. */
        public static final int ENOUGH = 8;

        public Press {
            samples = List.copyOf(samples);
        }
    }

    /**
     * @param genuine calibrated probability that this is a first print of the expected mark, 0 to 1: of all labels that get 0.99, one in
     *     a hundred is not
     * @param otherwise what it most probably is if it is not genuine: COPY, UNMARKED or OTHER_MARKET
     */
    record Opinion(double genuine, Watermark.Kind otherwise) {
        public Opinion {
            if (!(genuine >= 0 && genuine <= 1)) {
                throw new IllegalArgumentException("a probability of " + genuine);
            }
            if (otherwise == Watermark.Kind.GENUINE || otherwise == Watermark.Kind.NOT_APPLICABLE) {
                throw new IllegalArgumentException(otherwise + " is not a kind of copy");
            }
        }
    }
}

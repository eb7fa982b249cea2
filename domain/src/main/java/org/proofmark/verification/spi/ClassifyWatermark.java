package org.proofmark.verification.spi;

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
}

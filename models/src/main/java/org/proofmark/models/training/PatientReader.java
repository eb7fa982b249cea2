package org.proofmark.models.training;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.simulator.Photograph;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;

/**
 * The product's reader for simulated photographs, however busy the machine: its time box is of the clock, and what a busy one could not read
 * in time would not be the same photograph.
 */
public final class PatientReader {
    /** It ends by itself long before: what it tries is counted. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private PatientReader() {}

    /** Null where no label could be read. */
    public static @Nullable LabelCapture read(Photograph photograph) {
        return LabelReader.read(new GreyImage(photograph.width(), photograph.height(), photograph.pixels()), PATIENCE);
    }
}

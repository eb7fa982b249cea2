package org.proofmark.models.network.training;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a step of the training works with.
 *
 * @param data finished work of earlier runs
 * @param out where model, figures and plots go
 * @param threads for TensorFlow
 */
record TrainingRun(Path data, Path out, Sizes sizes, int threads, PrintStream say) {
    /** The same with another folder for results. */
    TrainingRun into(Path folder) {
        return new TrainingRun(data, folder, sizes, threads, say);
    }

    /** The same where networks see each photograph so many times. */
    TrainingRun lasting(int epochs) {
        return new TrainingRun(data, out, sizes.lasting(epochs), threads, say);
    }

    void say(String format, Object... values) {
        say.printf(Locale.ROOT, format + "%n", values);
        say.flush();
    }
}

package org.proofmark.models;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Turns;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.models.print.ModelUnreadable;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModel;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelPlane;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/**
 * A loaded model behind a bounded queue, or the reason why there is none. Judging happens on the caller's thread: nothing is left running
 * when the application goes.
 */
final class PrintJudge {
    private static final System.Logger LOG = System.getLogger(PrintJudge.class.getName());
    private static final Duration LAST_JUDGEMENTS = Duration.ofSeconds(5);
    private static final String BUSY = "print-check-busy";
    private static final String WARM = "WARMING0UP0000000000";

    /** Loads a model. */
    @FunctionalInterface
    interface Loader {
        PrintModel load() throws ModelUnreadable;
    }

    private final Turns turns;
    private final LongAdder judged = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();
    private volatile @Nullable PrintModel model;
    private volatile String trouble = "no model was loaded yet";

    PrintJudge(int workers, int waiting, Duration patience) {
        turns = new Turns(
                workers,
                waiting,
                patience,
                Problem.of(Problem.Kind.UNAVAILABLE, BUSY, "Too many prints wait to be judged")
                        .detail(
                                "Send the picture again in a few seconds, or the code alone, which is checked at once."));
    }

    /** Loads the model and judges one label of its own making, so that the first picture finds it warm. Never throws. */
    void open(Loader loader) {
        PrintModel loaded = null;
        try {
            loaded = loader.load();
            Opinion warm = warm(loaded);
            model = loaded;
            LOG.log(Level.INFO, "prints are judged by {0}; warm at {1}", loaded.name(), warm.genuine());
        } catch (ModelUnreadable unreadable) {
            fail(loaded, String.valueOf(unreadable.getMessage()), unreadable);
        } catch (RuntimeException | LinkageError broken) {
            fail(loaded, "the model fails at its first label: " + broken, broken);
        }
    }

    private void fail(@Nullable PrintModel loaded, String why, Throwable cause) {
        trouble = why;
        LOG.log(Level.ERROR, "no prints are judged: " + why, cause);
        if (loaded != null) {
            loaded.close();
        }
    }

    /** A label as it comes from the printer: exercises everything that a photograph does. */
    private static Opinion warm(PrintModel model) {
        ModuleMatrix code =
                QrCodes.encode("HTTPS://ID.WARM/01/00000000000000/21/" + WARM, ErrorCorrection.Q, Masking.FAST);
        MarkedSymbol symbol = Textures.mark(code, WARM, TextureKey.published("warm"), TextureProfile.KEYED_600);
        GreyImage picture = new GreyImage(symbol.side(), symbol.side(), symbol.grey());
        double quiet = symbol.quietDots();
        double half = code.width() * symbol.profile().moduleDots() / 2.0;
        LabelPlane plane =
                new LabelPlane(code.width(), new double[] {half, 0, quiet + half, 0, half, quiet + half, 0, 0});
        LabelCapture.Label label = new LabelCapture.Label(code, true, picture, plane, 2 * half, false);
        return model.judge(LabelRectifier.rectify(label, symbol), symbol);
    }

    boolean ready() {
        return model != null;
    }

    /** The model's name, or why there is none. */
    String state() {
        PrintModel loaded = model;
        return loaded == null ? "no model: " + trouble : loaded.name();
    }

    Opinion judge(RectifiedLabel label, MarkedSymbol expected, @Nullable PressReference press) {
        return ask(loaded -> loaded.judge(label, expected, press));
    }

    float[] describe(RectifiedLabel label, MarkedSymbol expected) {
        return ask(loaded -> loaded.describe(label, expected));
    }

    private <T> T ask(Function<PrintModel, T> question) {
        if (model == null) {
            throw unavailable();
        }
        try {
            T answer = turns.take(() -> {
                // Read when the turn has come: the application may have begun to go while this one waited.
                PrintModel loaded = model;
                if (loaded == null) {
                    throw unavailable();
                }
                return question.apply(loaded);
            });
            judged.increment();
            return answer;
        } catch (ProblemException refused) {
            turnedAway.add(refused.problem().type().equals(BUSY) ? 1 : 0);
            throw refused;
        }
    }

    private static ProblemException unavailable() {
        return Problem.of(Problem.Kind.UNAVAILABLE, "print-check-unavailable", "Prints cannot be judged at the moment")
                .detail("The code itself can be checked: send it without a picture.")
                .exception();
    }

    /** Waits for the judgements under way, then gives back what the model holds outside the heap. */
    void close() {
        PrintModel loaded = model;
        model = null;
        trouble = "the application is going";
        if (loaded == null) {
            return;
        }
        if (turns.close(LAST_JUDGEMENTS)) {
            loaded.close();
        } else {
            // Memory that somebody still reads must not be given back: leaking once is better than crashing the server.
            LOG.log(Level.WARNING, "a print is still being judged; its model is not closed");
        }
    }

    int present() {
        return turns.present();
    }

    long judged() {
        return judged.sum();
    }

    long turnedAway() {
        return turnedAway.sum();
    }
}

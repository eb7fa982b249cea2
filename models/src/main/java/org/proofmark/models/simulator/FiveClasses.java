package org.proofmark.models.simulator;

import java.util.List;
import java.util.function.Consumer;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;

/**
 * The published five-class experiment: market patterns A and B, plain codes, and reprints of A and B. One number is one picture; the same
 * number always gives the same. Orientations are 0, 90, 180 and 270 degrees in turns. One thread's.
 */
public final class FiveClasses {
    /** Each a folder and a column of the published confusion matrix. */
    public enum Label {
        PATTERN_A("PatternA"),
        PATTERN_B("PatternB"),
        UNCLASSIFIED("Unclassified"),
        PATTERN_A_REPRINTED("PatternA_reprinted"),
        PATTERN_B_REPRINTED("PatternB_reprinted");

        private final String title;

        Label(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param actual the class; {@code symbol} is what was printed first, expected of a first print */
    public record Picture(Shot shot, Specimen label, Label actual) {}

    private static final List<Label> LABELS = List.of(Label.values());

    private final Split split;
    private final long seed;
    private final boolean similar;
    private final Press press;
    private final Studio studio;
    private final Forger forger;

    /** @param similar whether B differs from A in one cell of eight only */
    public FiveClasses(Split split, boolean similar, long seed) {
        this.split = split;
        this.seed = seed;
        this.similar = similar;
        Scratch scratch = new Scratch();
        this.press = new Press(scratch);
        this.studio = new Studio(scratch);
        // He learns on labels of his own with pattern A, which the drawings that were published came to by their order.
        this.forger =
                new Forger(split.printers(), TextureProfile.KEYED_600.withMode(TextureMode.MARKET_PATTERN_A), scratch);
    }

    /** Classes take turns, and within a class orientations and the attacks of the split. */
    public void picture(long number, Consumer<Picture> to) {
        Dice dice = new Dice(seed).fork(number);
        Label actual = LABELS.get((int) (number % LABELS.size()));
        long round = number / LABELS.size();
        TextureMode mode =
                switch (actual) {
                    case PATTERN_A, PATTERN_A_REPRINTED -> TextureMode.MARKET_PATTERN_A;
                    case PATTERN_B, PATTERN_B_REPRINTED ->
                        similar ? TextureMode.MARKET_PATTERN_B_SIMILAR : TextureMode.MARKET_PATTERN_B;
                    case UNCLASSIFIED -> TextureMode.NONE;
                };
        Specimen label = Specimen.draw(
                "five classes", TextureProfile.KEYED_600.withMode(mode), 4, Specimen.Design.PLAIN, dice.fork("label"));
        Printer printer = dice.pick(split.printers()).draw(dice.fork("printer"));
        Print print = press.print(label.raster(), printer, dice.fork("print"));
        if (actual == Label.PATTERN_A_REPRINTED || actual == Label.PATTERN_B_REPRINTED) {
            // A redrawn code has no pattern left to be a reprint of.
            List<Attack> attacks =
                    split.attacks().stream().filter(a -> a != Attack.REDRAW).toList();
            Attack attack = attacks.get((int) (round % attacks.size()));
            print = forger.forge(attack, label, print, printer, dice.fork("forgery"));
        }
        Camera camera = dice.pick(split.cameras()).draw(dice.fork("camera"));
        Scene.Kind kind = dice.pick(List.of(Scene.Kind.values()));
        Shot shot = studio.photograph(
                print, camera, Scene.draw(kind, dice.fork("scene")), (int) (round & 3), dice.fork("shot"));
        to.accept(new Picture(shot, label, actual));
    }
}

package org.proofmark.models.simulator;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;

/**
 * Examples without end, label by label: each number stands for one label, its forgery by one attack, and photographs of both. A number
 * always gives the same pictures, so threads may take numbers as they like. One thread's.
 */
public final class KeyedExamples {
    /** Kinds of printers that forgers in a world of mixtures may buy [assumed]. */
    private static final int MIXED_FORGERS = 24;

    /** The share of labels that have a logo [assumed]. */
    private static final double LOGOS = 0.1;

    /** The share of photographs of labels that lie flat [assumed]; the other scenes share the rest evenly. */
    private static final double FLAT = 0.5;

    private final Split split;
    private final long seed;
    private final Function<Dice, PrinterFamily> printers;
    private final Function<Dice, CameraFamily> cameras;
    private final Press press;
    private final Studio studio;
    private final Forger forger;

    /** By the split's own families. */
    public KeyedExamples(Split split, long seed) {
        this(split, seed, dice -> dice.pick(split.printers()), dice -> dice.pick(split.cameras()), split.printers());
    }

    private KeyedExamples(
            Split split,
            long seed,
            Function<Dice, PrinterFamily> printers,
            Function<Dice, CameraFamily> cameras,
            List<PrinterFamily> forgers) {
        this.split = split;
        this.seed = seed;
        this.printers = printers;
        this.cameras = cameras;
        Scratch scratch = new Scratch();
        this.press = new Press(scratch);
        this.studio = new Studio(scratch);
        this.forger = new Forger(forgers, scratch);
    }

    /**
     * Each label by a printer and each photograph by a camera that are mixtures of the split's families, every other camera with much
     * software; forgers' printers are mixtures, too.
     */
    public static KeyedExamples mixed(Split split, long seed) {
        return new KeyedExamples(
                split,
                seed,
                dice -> PrinterFamily.mixed(split.printers(), dice),
                dice -> dice.chance(0.5)
                        ? CameraFamily.mixed(split.cameras(), dice)
                        : CameraFamily.processed(split.cameras(), dice),
                PrinterFamily.mixtures(split.printers(), MIXED_FORGERS, new Dice(seed).fork("forgers")));
    }

    /**
     * The photographs of one label: two genuine, two of its forgery, one unmarked, one of another market.
     *
     * @param number 0 or more; attacks take turns
     * @param across pixels across the label; 0 for what the drawn cameras give
     */
    public void label(long number, double across, Consumer<KeyedExample> to) {
        Dice dice = new Dice(seed).fork(number);
        Attack attack = split.attacks().get((int) (number % split.attacks().size()));
        String market = dice.pick(split.markets());
        Specimen label = Specimen.draw(
                market,
                TextureProfile.KEYED_600,
                4,
                dice.chance(LOGOS) ? Specimen.Design.LOGO : Specimen.Design.PLAIN,
                dice.fork("label"));
        PrinterFamily family = printers.apply(dice);
        Printer printer = family.draw(dice.fork("printer"));
        Print print = press.print(label.raster(), printer, dice.fork("print"));
        for (int i = 0; i < 2; i++) {
            Shot shot = shot(print, across, dice.fork("genuine" + i));
            to.accept(new KeyedExample(shot, label.symbol(), KeyedExample.Kind.GENUINE, family.name(), null));
        }
        Specimen other = label.redrawn(
                market.equals("north") ? "a neighbour" : "north", label.symbol().profile());
        to.accept(new KeyedExample(
                shot(print, across, dice.fork("other")),
                other.symbol(),
                KeyedExample.Kind.OTHER_MARKET,
                family.name(),
                null));
        Print forged = forger.forge(attack, label, print, printer, dice.fork("forgery"));
        for (int i = 0; i < 2; i++) {
            Shot shot = shot(forged, across, dice.fork("forged" + i));
            to.accept(new KeyedExample(shot, label.symbol(), KeyedExample.Kind.COPY, "forger's", attack));
        }
        Specimen plain = label.redrawn(market, label.symbol().profile().withMode(TextureMode.NONE));
        Print unmarked = press.print(plain.raster(), printer, dice.fork("unmarked"));
        to.accept(new KeyedExample(
                shot(unmarked, across, dice.fork("plain")),
                label.symbol(),
                KeyedExample.Kind.UNMARKED,
                family.name(),
                null));
    }

    private Shot shot(Print print, double across, Dice dice) {
        CameraFamily family = cameras.apply(dice);
        Camera camera = across == 0 ? family.draw(dice) : family.draw(dice, across);
        Scene.Kind kind = dice.chance(FLAT)
                ? Scene.Kind.FLAT
                : Scene.Kind.values()[1 + dice.below(Scene.Kind.values().length - 1)];
        return studio.photograph(print, camera, Scene.draw(kind, dice.fork("scene")), dice.below(4), dice.fork("shot"));
    }
}

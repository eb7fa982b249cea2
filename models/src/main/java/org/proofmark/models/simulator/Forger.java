package org.proofmark.models.simulator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;

/**
 * Copies labels: takes a genuine print, works on a scan or photograph of it, and prints the result on a printer of the forger's. He knows
 * how marks are laid out and straightens his pictures to a tenth of a dot, but has no key. One thread's.
 *
 * <p>His printers are those of the split, but what he looks with is not held out: his scanner is {@link Camera#flatbed} and his phone
 * {@link CameraFamilies#GOOD_PHONE}, of which networks learn, in training and in tests alike. Figures for attacks that were never seen are of
 * methods and printers, not of scanners and phones. All his numbers are [assumed]: what somebody who tries would come to, not what anybody
 * was seen to do.
 */
public final class Forger {
    /** Standard deviation of a forger's registration, across and down, in dots of the label [assumed]. */
    private static final double MISS_DOTS = 0.08;

    /** Labels of a market that are averaged, the copied one counted [assumed]. */
    private static final int AVERAGED = 4;

    /** Pixels across the label of the phone's picture [assumed]: with more patience, so nearer, than {@link CameraFamily#pxAcross}. */
    private static final Range PHONE_ACROSS = Range.of(700, 1200);

    /** Radius of the unsharp mask before Otsu's threshold: standard deviation in samples at 600 dpi, 34–68 µm at any resolution [assumed]. */
    private static final Range SHARPEN_SIGMA = Range.of(0.8, 1.6);

    /** Its strength, a plain factor [assumed]. */
    private static final Range SHARPEN_AMOUNT = Range.of(0.8, 2.5);

    /** Blur against noise: standard deviation in samples, two a dot of the label, 17–32 µm at 600 dpi [assumed]. */
    private static final Range SMOOTH_SIGMA = Range.of(0.8, 1.5);

    /** How wide the surroundings are that a dot is held against: standard deviation in the same samples, 190 µm at 600 dpi [assumed]. */
    private static final double AROUND_SIGMA = 9;

    /** The spread that a deconvolving forger guesses: standard deviation in half dots of the label, 25–42 µm at 600 dpi [assumed]. */
    private static final Range DECONVOLVE_SIGMA = Range.of(1.2, 2.0);

    /** How often he takes it back [assumed]. */
    private static final int DECONVOLVE_ROUNDS = 10;

    private final Press press;
    private final Studio studio;
    private final Scratch scratch;
    private final List<PrinterFamily> printers;
    private final TextureProfile taughtBy;
    private final Map<Attack, DotGuess> taught = new EnumMap<>(Attack.class);

    /** One who learns on the usual labels. @param printers what the forger may buy */
    public Forger(List<PrinterFamily> printers, Scratch scratch) {
        this(printers, TextureProfile.KEYED_600, scratch);
    }

    /**
     * @param printers what the forger may buy
     * @param taughtBy the labels of his own that a smart forger learns from, whatever he copies first: so a forgery does not depend on
     *     those before it. Their dots and cells must be those of the labels that he is given
     */
    public Forger(List<PrinterFamily> printers, TextureProfile taughtBy, Scratch scratch) {
        this.printers = printers;
        this.taughtBy = taughtBy;
        this.scratch = scratch;
        this.press = new Press(scratch);
        this.studio = new Studio(scratch);
    }

    /** The forgery, on paper. @param printed the genuine label's print, by {@code genuine} */
    public Print forge(Attack attack, Specimen label, Print printed, Printer genuine, Dice dice) {
        return print(
                drawn(attack, label, printed, genuine, dice), label.symbol().side(), dice);
    }

    /** What the forger tells his printer to print. */
    DotRaster drawn(Attack attack, Specimen label, Print printed, Printer genuine, Dice dice) {
        MarkedSymbol symbol = label.symbol();
        int side = symbol.side();
        int dpi = symbol.profile().dpi();
        DotRaster raster =
                switch (attack) {
                    case PHONE_COPY, FLATBED_COPY_600, FLATBED_COPY_1200, SHARPEN_OTSU_600, SHARPEN_OTSU_1200 ->
                        copied(attack, printed, side, dpi, dice);
                    case DENOISE_BINARISE -> smoothed(scanned(printed, symbol, 2 * dpi, dice), symbol, dice);
                    case DECONVOLVE -> snapped(symbol, deconvolved(printed, symbol, dice));
                    case AVERAGE -> snapped(symbol, averaged(label, printed, genuine, dice));
                    case REDRAW ->
                        label.redrawn(label.market(), symbol.profile().withMode(TextureMode.NONE))
                                .raster();
                    case SMART_LINEAR, SMART_NETWORK -> snapped(symbol, guessed(attack, printed, symbol, dice));
                };
        return raster;
    }

    /**
     * A copy by somebody who knows nothing of what he copies: a label of whatever kind, and {@link Attack#PHONE_COPY} to
     * {@link Attack#SHARPEN_OTSU_1200} alone.
     *
     * @param side dots of the label, across and down
     * @param dpi of those dots
     */
    public Print copy(Attack attack, Print printed, int side, int dpi, Dice dice) {
        return print(copied(attack, printed, side, dpi, dice), side, dice);
    }

    /** Prints what somebody drew himself, on a printer of the forger's. @param side dots of the label that it stands for */
    public Print print(DotRaster raster, int side, Dice dice) {
        Printer own = printer(raster.dpi(), dice.fork("own printer"));
        Print print = press.print(raster, own, dice.fork("reprint"));
        double scale = side / (double) raster.width();
        return new Print(print.reflectance(), print.dotsAcross() * scale, print.dotsDown() * scale);
    }

    private DotRaster copied(Attack attack, Print printed, int side, int dpi, Dice dice) {
        return switch (attack) {
            case PHONE_COPY -> tones(Scans.levelled(photographed(printed, side, dice)), 2 * dpi);
            case FLATBED_COPY_600 -> tones(Scans.levelled(scanned(printed, side, dpi, 600, dice)), 600);
            case FLATBED_COPY_1200 -> tones(Scans.levelled(scanned(printed, side, dpi, 1200, dice)), 1200);
            case SHARPEN_OTSU_600 -> otsu(scanned(printed, side, dpi, 600, dice), 600, dice);
            case SHARPEN_OTSU_1200 -> otsu(scanned(printed, side, dpi, 1200, dice), 1200, dice);
            default -> throw new IllegalArgumentException(attack + " has to know what it copies");
        };
    }

    /** A printer with at least those dots, where there is one. */
    private Printer printer(int dpi, Dice dice) {
        List<PrinterFamily> fine = printers.stream().filter(p -> p.dpi() >= dpi).toList();
        return dice.pick(fine.isEmpty() ? printers : fine).draw(dice);
    }

    private Plane photographed(Print printed, int side, Dice dice) {
        Camera camera = CameraFamilies.GOOD_PHONE.draw(dice, PHONE_ACROSS.draw(dice));
        Shot shot = studio.photograph(printed, camera, Scene.PLAIN, 0, dice.fork("copy"));
        return Rectifier.rectify(shot, 0, side, 2, miss(dice), miss(dice));
    }

    private static double miss(Dice dice) {
        return MISS_DOTS * dice.gauss();
    }

    /** A scan, straightened, at so many dots an inch; 0–1 as seen. */
    Plane scanned(Print printed, MarkedSymbol symbol, int dpi, Dice dice) {
        return scanned(printed, symbol.side(), symbol.profile().dpi(), dpi, dice);
    }

    private Plane scanned(Print printed, int side, int labelDpi, int dpi, Dice dice) {
        double perDot = dpi / (double) labelDpi;
        Camera flatbed = Camera.flatbed(side * perDot, dice);
        Shot shot = studio.photograph(printed, flatbed, Scene.PLAIN, 0, dice.fork("scan"));
        return Rectifier.rectify(shot, 0, side, perDot, miss(dice), miss(dice));
    }

    private static DotRaster tones(Plane ink, int dpi) {
        byte[] dots = new byte[ink.width() * ink.height()];
        for (int i = 0; i < dots.length; i++) {
            dots[i] = (byte) (int) (255 * ink.values()[i] + 0.5f);
        }
        return new DotRaster(ink.width(), ink.height(), Math.min(dpi, Press.SAMPLES_AN_INCH), dots);
    }

    private DotRaster otsu(Plane scan, int dpi, Dice dice) {
        Plane ink = Scans.levelled(scan);
        Scans.sharpen(ink, SHARPEN_SIGMA.draw(dice) * dpi / 600, SHARPEN_AMOUNT.draw(dice), scratch);
        float threshold = Scans.otsu(ink);
        return dots(ink, dpi, threshold);
    }

    private static DotRaster dots(Plane ink, int dpi, float threshold) {
        byte[] dots = new byte[ink.width() * ink.height()];
        for (int i = 0; i < dots.length; i++) {
            dots[i] = (byte) (ink.values()[i] > threshold ? 255 : 0);
        }
        return new DotRaster(ink.width(), ink.height(), dpi, dots);
    }

    private DotRaster smoothed(Plane scan, MarkedSymbol symbol, Dice dice) {
        Plane ink = Scans.levelled(scan);
        double sigma = SMOOTH_SIGMA.draw(dice);
        Blur.gaussian(ink, sigma, sigma, scratch);
        Plane around = ink.copy();
        Blur.gaussian(around, AROUND_SIGMA, AROUND_SIGMA, scratch);
        for (int i = 0, n = ink.width() * ink.height(); i < n; i++) {
            // Deep in solids and on bare paper the surroundings say nothing: they count for half, half ink for the rest
            // [assumed].
            float level = 0.5f * around.values()[i] + 0.25f;
            ink.values()[i] -= level;
        }
        Plane dots = Scans.perDot(ink, symbol.side());
        return dots(dots, symbol.profile().dpi(), 0);
    }

    private Plane deconvolved(Print printed, MarkedSymbol symbol, Dice dice) {
        Plane ink = Scans.levelled(scanned(printed, symbol, 2 * symbol.profile().dpi(), dice));
        Plane sharp = Scans.deconvolved(ink, DECONVOLVE_SIGMA.draw(dice), DECONVOLVE_ROUNDS, scratch);
        return Scans.perDot(sharp, symbol.side());
    }

    private Plane averaged(Specimen label, Print printed, Printer genuine, Dice dice) {
        MarkedSymbol symbol = label.symbol();
        Plane sum = deconvolved(printed, symbol, dice);
        int side = symbol.side();
        float[] counts = new float[side * side];
        java.util.Arrays.fill(counts, 1);
        for (int n = 1; n < AVERAGED; n++) {
            Specimen other = Specimen.draw(
                    label.market(),
                    symbol.profile(),
                    (symbol.modules().width() - 17) / 4,
                    Specimen.Design.PLAIN,
                    dice.fork("other" + n));
            if (other.symbol().side() != side) {
                continue;
            }
            Plane seen = deconvolved(
                    press.print(other.raster(), genuine, dice.fork("print" + n)),
                    other.symbol(),
                    dice.fork("scan" + n));
            for (int i = 0; i < side * side; i++) {
                if (other.symbol().isCell(i % side, i / side)) {
                    sum.values()[i] += seen.values()[i];
                    counts[i]++;
                }
            }
        }
        for (int i = 0; i < side * side; i++) {
            sum.values()[i] /= counts[i];
        }
        return sum;
    }

    private Plane guessed(Attack attack, Print printed, MarkedSymbol symbol, Dice dice) {
        DotGuess guess = taught.get(attack);
        if (guess == null) {
            guess = Apprentice.taught(attack == Attack.SMART_NETWORK ? 20 : 0, taughtBy, printers, this, press);
            taught.put(attack, guess);
        }
        return guess.dots(
                Scans.levelled(scanned(printed, symbol, 2 * symbol.profile().dpi(), dice)), symbol);
    }

    /** Every cell dark whose value is above the middle one; all else as the layout says, which is public. */
    private static DotRaster snapped(MarkedSymbol symbol, Plane values) {
        int side = symbol.side();
        float[] cells = new float[side * side];
        int n = 0;
        for (int i = 0; i < side * side; i++) {
            if (symbol.isCell(i % side, i / side)) {
                cells[n++] = values.values()[i];
            }
        }
        java.util.Arrays.sort(cells, 0, n);
        float middle = n == 0 ? 0 : cells[n / 2];
        byte[] dots = new byte[side * side];
        for (int i = 0; i < dots.length; i++) {
            int x = i % side;
            int y = i / side;
            boolean dark = symbol.isCell(x, y) ? values.values()[i] > middle : symbol.black(x, y);
            dots[i] = (byte) (dark ? 255 : 0);
        }
        return new DotRaster(side, side, symbol.profile().dpi(), dots);
    }
}

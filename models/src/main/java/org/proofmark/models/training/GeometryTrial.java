package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Specimen.Design;
import org.proofmark.models.training.TrialPress.Answer;
import org.proofmark.models.training.TrialPress.Geometry;

/**
 * What the shipped judge says of labels that it never learned from: other sizes of code, a logo in the middle, other cells and printers'
 * resolutions. Each machine is enrolled by first prints of the same kind of label, as the product enrols an order's press. Photographs are
 * as fine as those of the usual label 500 pixels across: the same pixels a cell, as far as cameras go.
 */
final class GeometryTrial {
    /** First prints of a machine, and as many copies, each of another attack. */
    private static final int LABELS = 6;
    /** Pixels of the photograph for a cell of the texture, of the usual label at 500 pixels across. */
    private static final double PIXELS_A_CELL = 500.0 / (33 * 12);
    /** Farther than this across the label no camera here goes; [assumed], a phone nearer than 80 mm is out of focus. */
    private static final double MOST_ACROSS = 1_000;

    /** @param name its row's */
    record Kind(String name, Geometry geometry) {
        private static Kind of(String name, String profile, int version, Design design) {
            return new Kind(name, new Geometry(TextureProfile.of(profile), version, design));
        }
    }

    static final List<Kind> KINDS = List.of(
            Kind.of("version 4, cells of 42 µm: what it learned from", "keyed-600-12", 4, Design.PLAIN),
            Kind.of("version 2", "keyed-600-12", 2, Design.PLAIN),
            Kind.of("version 3", "keyed-600-12", 3, Design.PLAIN),
            Kind.of("version 5", "keyed-600-12", 5, Design.PLAIN),
            Kind.of("version 6", "keyed-600-12", 6, Design.PLAIN),
            Kind.of("version 8", "keyed-600-12", 8, Design.PLAIN),
            Kind.of("version 10", "keyed-600-12", 10, Design.PLAIN),
            Kind.of("version 4 with a logo", "keyed-600-12", 4, Design.LOGO),
            Kind.of("keyed-600-16, larger modules", "keyed-600-16", 4, Design.PLAIN),
            Kind.of("keyed-1200-24-c2, the same cells at 1200 dpi", "keyed-1200-24-c2", 4, Design.PLAIN),
            Kind.of("keyed-1200-24, cells of 21 µm", "keyed-1200-24", 4, Design.PLAIN),
            Kind.of("keyed-300-12, cells of 85 µm", "keyed-300-12", 4, Design.PLAIN));

    /**
     * One photograph.
     *
     * @param machine of its kind of label
     * @param genuine probability that it is a first print; NaN where nothing was judged
     */
    record Seen(Kind kind, int machine, boolean first, double genuine, Answer known, Answer unknown) {}

    private final PaperModel model;
    private final long seed;

    GeometryTrial(PaperModel model, long seed) {
        this.model = model;
        this.seed = seed;
    }

    /** @param machines of each held-out family that has the dots */
    List<Seen> tried(List<Kind> kinds, int machines, Consumer<String> progress) {
        return kinds.stream()
                .flatMap(kind -> tried(kind, machines, progress).stream())
                .toList();
    }

    private List<Seen> tried(Kind kind, int machines, Consumer<String> progress) {
        int dpi = kind.geometry().profile().dpi();
        List<PrinterFamily> families = HeldOut.TEST_PRINTERS.stream()
                .filter(family -> family.dpi() >= dpi)
                .toList();
        List<Seen> seen = IntStream.range(0, machines * families.size())
                .parallel()
                .mapToObj(number -> machine(kind, families.get(number % families.size()), number))
                .flatMap(List::stream)
                .toList();
        progress.accept(
                kind.name() + ": " + seen.size() + " photographs of " + machines * families.size() + " machines");
        return seen;
    }

    private List<Seen> machine(Kind kind, PrinterFamily family, int number) {
        Scratch scratch = new Scratch();
        Dice dice = new Dice(seed).fork(number);
        TrialPress press = new TrialPress(family, kind.geometry(), dice.fork("printer"), scratch);
        Forger forger = new Forger(HeldOut.TEST_PRINTERS, kind.geometry().profile(), scratch);
        String market = dice.pick(HeldOut.TEST_MARKETS);
        List<Seen> seen = new ArrayList<>();
        double across = across(kind, press.label(market, dice.fork("measured")));
        PressReference reference = press.enrolled(market, across, dice.fork("enrolled"));
        List<Attack> attacks = new ArrayList<>(HeldOut.TRAINING_ATTACKS);
        attacks.addAll(HeldOut.UNSEEN_ATTACKS);
        for (int i = 0; i < LABELS; i++) {
            Dice own = dice.fork("label" + i);
            Specimen label = press.label(market, own.fork("label"));
            Print print = press.print(label, own.fork("print"));
            seen.add(seen(kind, number, press, label, print, null, across, reference, own.fork("genuine")));
            Attack attack = attacks.get((number * LABELS + i) % attacks.size());
            Print forged = forger.forge(attack, label, print, press.printer(), own.fork("forgery"));
            seen.add(seen(kind, number, press, label, forged, attack, across, reference, own.fork("copy")));
        }
        return seen;
    }

    private static double across(Kind kind, Specimen label) {
        int cells = label.symbol().modules().width() * kind.geometry().profile().cellsAcross();
        return Math.min(MOST_ACROSS, PIXELS_A_CELL * cells);
    }

    private Seen seen(
            Kind kind,
            int machine,
            TrialPress press,
            Specimen label,
            Print print,
            @Nullable Attack attack,
            double across,
            @Nullable PressReference reference,
            Dice own) {
        KeyedRow row = press.row(label, print, attack, across, own);
        boolean judged = reference != null && row.read() && !row.retake();
        return new Seen(
                kind,
                machine,
                attack == null,
                judged ? TrialPress.genuine(model, row, reference) : Double.NaN,
                // Who could not be enrolled is judged as if nothing were known of the press.
                TrialPress.answer(model, row, reference),
                TrialPress.answer(model, row, null));
    }

    /** As Markdown, a row each kind of label. */
    static String table(List<Seen> seen) {
        StringBuilder text = new StringBuilder(
                "| label | first prints, of so many | passed | refused | asked for again | not read | copies passed | refused"
                        + " | AUC | press unknown: passed | copies passed | first prints refused |\n"
                        + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (Kind kind : seen.stream().map(Seen::kind).distinct().toList()) {
            List<Seen> of = seen.stream().filter(one -> one.kind().equals(kind)).toList();
            List<Seen> first = of.stream().filter(Seen::first).toList();
            List<Seen> copies = of.stream().filter(one -> !one.first()).toList();
            Figures.Interval auc = Figures.aucInterval(judged(first), judged(copies), 43);
            text.append("| ")
                    .append(kind.name())
                    .append(" | ")
                    .append(first.size())
                    .append(" |");
            text.append(share(first, one -> one.known() == Answer.PASSED));
            text.append(share(first, one -> one.known() == Answer.REFUSED));
            text.append(share(first, one -> one.known() == Answer.RETAKE));
            text.append(share(first, one -> one.known() == Answer.NOT_READ));
            text.append(share(copies, one -> one.known() == Answer.PASSED));
            text.append(share(copies, one -> one.known() == Answer.REFUSED));
            text.append(String.format(Locale.ROOT, " %.3f (%.3f–%.3f) |", auc.value(), auc.low(), auc.high()));
            text.append(share(first, one -> one.unknown() == Answer.PASSED));
            text.append(share(copies, one -> one.unknown() == Answer.PASSED));
            text.append(share(first, one -> one.unknown() == Answer.REFUSED));
            text.append('\n');
        }
        return text.toString();
    }

    private static double[] judged(List<Seen> of) {
        return of.stream()
                .mapToDouble(Seen::genuine)
                .filter(genuine -> !Double.isNaN(genuine))
                .toArray();
    }

    private static String share(List<Seen> of, Predicate<Seen> which) {
        Figures.Interval share = Figures.wilson(of.stream().filter(which).count(), of.size());
        return String.format(
                Locale.ROOT, " %.1f %% (%.1f–%.1f) |", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }
}

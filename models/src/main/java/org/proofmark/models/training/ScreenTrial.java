package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.simulator.Camera;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Glow;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Screen;
import org.proofmark.models.simulator.Shot;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.training.TrialPress.Answer;

/**
 * Genuine marked labels held up on screens instead of prints: what the judge says where the machine is enrolled that should have printed
 * them, and where it is not. Beside it, the same labels really printed, under the same cameras.
 */
final class ScreenTrial {
    /**
     * @param screen its name; "paper" for none: the label itself
     * @param source null on paper
     * @param pixelsADot of the display for a dot of the label; 0 on paper
     * @param across pixels of the photograph across the label
     * @param known what is answered where the machine is enrolled
     * @param unknown and where it is not
     * @param asPrint what would be answered where it is, if nobody asked whether it shines
     */
    record Said(
            String screen,
            @Nullable Shown source,
            double pixelsADot,
            double across,
            Answer known,
            Answer unknown,
            Answer asPrint) {}

    private final PaperModel model;
    private final long seed;

    ScreenTrial(PaperModel model, long seed) {
        this.model = model;
        this.seed = seed;
    }

    /** @param machines of each family; a machine prints one label, which is shown on each screen */
    List<Said> tried(List<PrinterFamily> families, int machines, List<Screen> screens, Consumer<String> progress) {
        return IntStream.range(0, machines * families.size())
                .parallel()
                .mapToObj(number -> {
                    List<Said> said =
                            machine(families.get(number % families.size()), screens, new Dice(seed).fork(number));
                    progress.accept("machine " + number + ": " + said.size() + " photographs");
                    return said;
                })
                .flatMap(List::stream)
                .toList();
    }

    private List<Said> machine(PrinterFamily family, List<Screen> screens, Dice dice) {
        TrialPress press = new TrialPress(family, dice.fork("printer"), new Scratch());
        String market = dice.pick(HeldOut.TEST_MARKETS);
        PressReference reference = press.enrolled(market, 600, dice.fork("enrolled"));
        List<Said> said = new ArrayList<>();
        if (reference == null) {
            return said;
        }
        Specimen label = press.label(market, dice.fork("label"));
        Print print = press.print(label, dice.fork("print"));
        int side = label.symbol().side();
        for (Screen screen : screens) {
            // One camera for all, and one width on the glass.
            Dice own = dice.fork(screen.name());
            double across = own.between(400, 700);
            double mm = own.between(0.5, 1.6) * side * screen.pitchUm() / 1000;
            Camera camera = TrialPress.camera(across, own.fork("camera"));
            Scene scene = Scene.draw(own.chance(0.5) ? Scene.Kind.FLAT : Scene.Kind.GLOSS, own.fork("scene"));
            int turns = own.below(4);
            for (Shown source : Shown.values()) {
                Glow glow = source.on(screen, label, print, mm, press.studio(), own.fork("picture"));
                Shot shot = press.studio().photograph(glow, camera, scene, turns, own.fork("shot"));
                said.add(said(
                        screen.name(), source, glow.pixels() / (double) side, across, press, shot, label, reference));
            }
            Shot shot = press.studio().photograph(print, camera, scene, turns, own.fork("shot"));
            said.add(said("paper", null, 0, across, press, shot, label, reference));
        }
        return said;
    }

    private Said said(
            String screen,
            @Nullable Shown source,
            double pixelsADot,
            double across,
            TrialPress press,
            Shot shot,
            Specimen label,
            PressReference reference) {
        KeyedRow row = press.row(shot, label, KeyedExample.Kind.COPY, null);
        return new Said(
                screen,
                source,
                pixelsADot,
                across,
                TrialPress.answer(model, row, reference),
                TrialPress.answer(model, row, null),
                TrialPress.answer(model.prints(), row));
    }

    /** As Markdown. */
    static String table(List<Said> said) {
        StringBuilder text =
                new StringBuilder("| shown | picture of | n | enrolled: passed / refused / another asked for /"
                        + " not read | not enrolled |"
                        + " not enrolled, were it not asked whether it shines |\n"
                        + "| --- | --- | --- | --- | --- | --- |\n");
        for (Shown source : Shown.values()) {
            for (Screen screen : Screen.all()) {
                line(
                        text,
                        screen.name(),
                        source.words,
                        said,
                        one -> one.source() == source && one.screen().equals(screen.name()));
            }
            line(text, "**all screens**", source.words, said, one -> one.source() == source);
        }
        line(text, "screens, below 0.8 pixels a dot", "any", said, one -> on(one, 0, 0.8));
        line(text, "screens, 0.8 to 1.2", "any", said, one -> on(one, 0.8, 1.2));
        line(text, "screens, above 1.2", "any", said, one -> on(one, 1.2, 9));
        line(text, "the label itself", "–", said, one -> one.source() == null);
        return text.toString();
    }

    private static boolean on(Said one, double from, double to) {
        return one.source() != null && one.pixelsADot() >= from && one.pixelsADot() < to;
    }

    private static void line(StringBuilder text, String shown, String of, List<Said> said, Predicate<Said> which) {
        List<Said> these = said.stream().filter(which).toList();
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %s |%n",
                shown,
                of,
                these.size(),
                counts(these.stream().map(Said::known).toList()),
                counts(these.stream().map(Said::unknown).toList()),
                counts(these.stream().map(Said::asPrint).toList())));
    }

    private static String counts(List<Answer> answers) {
        List<String> counts = new ArrayList<>();
        for (Answer answer : Answer.values()) {
            counts.add(Long.toString(answers.stream().filter(answer::equals).count()));
        }
        return String.join(" / ", counts);
    }
}

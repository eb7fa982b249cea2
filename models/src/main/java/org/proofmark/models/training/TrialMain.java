package org.proofmark.models.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proofmark.kernel.Boundary;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PrintModels;
import org.proofmark.models.print.ScreenSign;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.Screen;
import org.proofmark.models.simulator.Split;

/**
 * Trials of the shipped model that its training does not need, and the training of what tells screens from paper:
 * {@code mvn -pl models -am -Ptrial verify -Dproofmark.trial=screens}.
 */
public final class TrialMain {
    /** Those that the judge of prints learns from, so that they are drawn once. */
    private static final long PRINTS_SEED = 11;

    private static final int PRINTS_LABELS = 500;
    private static final long SCREENS_SEED = 800;
    private static final int SCREENS = 60;
    private static final int PIECES = 6;

    private TrialMain() {}

    /**
     * @param arguments {@code trial=screens}, {@code keys} or {@code learn-screens}; {@code machines=} of each family; {@code to=} file of
     *     the tables; {@code work=} folder of photographs that are kept; {@code model=} file to write what was learned to
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> given = new TreeMap<>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            given.put(argument.substring(0, sign), argument.substring(sign + 1));
        }
        String trial = String.valueOf(given.get("trial"));
        int machines = Integer.parseInt(given.getOrDefault("machines", "4"));
        switch (trial) {
            case "learn-screens" ->
                learnScreens(Path.of(String.valueOf(given.get("work"))), Path.of(String.valueOf(given.get("model"))));
            case "screens", "keys" -> {
                String table = judged(trial, machines, Path.of(String.valueOf(given.get("work"))));
                Path to = Path.of(String.valueOf(given.get("to")));
                Files.createDirectories(to.toAbsolutePath().getParent());
                Files.writeString(to, table);
                say(table);
            }
            default -> throw new IllegalArgumentException("no trial is called " + trial);
        }
    }

    private static String judged(String trial, int machines, Path work) throws IOException {
        try (PaperModel model = (PaperModel) PrintModels.shipped()) {
            return trial.equals("keys")
                    ? KeyTrial.table(
                            KeyTrial.judged(model, KeyTrial.taken(173, machines, work, TrialMain::say)),
                            KeyTrial.RESAMPLES)
                    : ScreenTrial.table(new ScreenTrial(model, 171)
                            .tried(HeldOut.TEST_PRINTERS, machines, Screen.all(), TrialMain::say));
        }
    }

    private static void learnScreens(Path work, Path to) throws IOException {
        List<KeyedRow> prints = new KeyedSet(Split.TRAINING, PRINTS_SEED, PRINTS_LABELS, 0).rows(work, TrialMain::say);
        List<KeyedRow> screens = new ArrayList<>();
        for (int piece = 0; piece < PIECES; piece++) {
            screens.addAll(ScreenSet.drawn(Split.TRAINING, SCREENS_SEED + piece, SCREENS, TrialMain::say));
        }
        ScreenSign sign = ScreenTraining.trained(prints, screens);
        Files.writeString(to, sign.json().toString());
        say("of " + prints.size() + " prints and " + screens.size() + " screens: " + to);
    }

    @Boundary("a command's console")
    private static void say(String line) {
        System.out.println(line);
    }
}

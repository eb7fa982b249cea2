package org.proofmark.models.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.proofmark.kernel.Boundary;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PrintModels;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.Screen;

/**
 * Trials of the shipped model that its training does not need, and the training of what tells screens from paper:
 * {@code mvn -pl models -am -Ptrial verify -Dproofmark.trial=screens}.
 */
public final class TrialMain {
    private TrialMain() {}

    /**
     * @param arguments {@code trial=screens}, {@code keys}, or {@code geometries}; {@code machines=} of each family; {@code to=} file of
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
            case "screens", "keys", "geometries" -> {
                String table = judged(trial, machines, path(given, "work"));
                Path to = path(given, "to");
                Files.createDirectories(to.toAbsolutePath().getParent());
                Files.writeString(to, table);
                say(table);
            }
            default -> throw new IllegalArgumentException("no trial is called " + trial);
        }
    }

    private static Path path(Map<String, String> given, String name) {
        String path = given.get(name);
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException(name + "= is missing: the file or folder");
        }
        return Path.of(path);
    }

    private static String judged(String trial, int machines, Path work) throws IOException {
        try (PaperModel model = (PaperModel) PrintModels.shipped()) {
            return switch (trial) {
                case "keys" ->
                    KeyTable.markdown(
                            KeyTrial.judged(model, KeyTrial.taken(173, machines, work, TrialMain::say)),
                            KeyTable.RESAMPLES);
                case "geometries" ->
                    GeometryTrial.table(
                            new GeometryTrial(model, 174).tried(GeometryTrial.KINDS, machines, TrialMain::say));
                default ->
                    ScreenTrial.table(new ScreenTrial(model, 171)
                            .tried(HeldOut.TEST_PRINTERS, machines, Screen.all(), TrialMain::say));
            };
        }
    }

    @Boundary("a command's console")
    private static void say(String line) {
        System.out.println(line);
    }
}

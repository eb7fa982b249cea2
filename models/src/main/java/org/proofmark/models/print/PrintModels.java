package org.proofmark.models.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Loads trained models: the one that was shipped, or one from a folder. */
public final class PrintModels {
    /** Where the shipped model's version stands. */
    private static final String CURRENT = "/watermark/current";

    /** By the manifest's {@code kind}. */
    private static final Map<String, Kind> KINDS =
            Map.of("statistics", files -> new PaperModel(StatisticsModel.load(files), ScreenSign.load(files)));

    /** Makes a model from its files. */
    @FunctionalInterface
    public interface Kind {
        /**
         * @throws ModelUnreadable where a file is missing or malformed
         * @throws IOException where a copy that a library wants cannot be written
         */
        PrintModel load(ModelFiles files) throws IOException;
    }

    private PrintModels() {}

    /** @throws ModelUnreadable where there is none, or it is not what its manifest says */
    public static PrintModel shipped() throws ModelUnreadable {
        return load(ModelFiles.shipped(version()), KINDS);
    }

    /**
     * A model from a folder that the trainer wrote.
     *
     * @throws ModelUnreadable where there is none, or it is not what its manifest says
     */
    public static PrintModel in(Path folder) throws ModelUnreadable {
        return load(ModelFiles.in(folder), KINDS);
    }

    /**
     * The same where further kinds of models are known than those in plain Java.
     *
     * @param further by the manifest's {@code kind}
     * @throws ModelUnreadable where there is none, or it is not what its manifest says
     */
    public static PrintModel in(Path folder, Map<String, Kind> further) throws ModelUnreadable {
        Map<String, Kind> kinds = new HashMap<>(KINDS);
        kinds.putAll(further);
        return load(ModelFiles.in(folder), kinds);
    }

    static PrintModel load(ModelFiles files, Map<String, Kind> kinds) throws ModelUnreadable {
        Kind kind = kinds.get(files.kind());
        if (kind == null) {
            throw new ModelUnreadable("this release knows no models of the kind " + files.kind());
        }
        if (!files.fingerprint().equals(Fingerprint.VERSION)) {
            throw new ModelUnreadable("the model " + files.name() + " learned from " + files.fingerprint()
                    + ", but this release measures " + Fingerprint.VERSION + ": train it again");
        }
        // All are checked, also those that this kind of model does not read: half a model is none.
        for (String name : files.names()) {
            files.read(name);
        }
        try {
            return kind.load(files);
        } catch (ModelUnreadable unreadable) {
            throw unreadable;
        } catch (IOException | RuntimeException | LinkageError broken) {
            throw new ModelUnreadable("the model " + files.name() + " cannot be loaded: " + broken, broken);
        }
    }

    private static String version() throws ModelUnreadable {
        try (InputStream in = PrintModels.class.getResourceAsStream(CURRENT)) {
            if (in == null) {
                throw new ModelUnreadable("no model was shipped with this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (ModelUnreadable missing) {
            throw missing;
        } catch (IOException unreadable) {
            throw new ModelUnreadable(CURRENT + " cannot be read", unreadable);
        }
    }
}

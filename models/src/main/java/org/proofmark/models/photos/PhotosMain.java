package org.proofmark.models.photos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Boundary;
import org.proofmark.models.training.Json;

/**
 * {@code mvn -pl models -am -Pphotos verify -Dproofmark.train=DIR -Dproofmark.test=DIR -Dproofmark.out=FILE.json}. Without a test folder the
 * photographs are judged in five folds, split by what they show. {@code -Dproofmark.more=DIR} names photographs of the same classes that
 * are learned from beside them, simulated ones for example.
 */
public final class PhotosMain {
    private PhotosMain() {}

    @Boundary("a command's console and exit status")
    public static void main(String[] arguments) throws IOException {
        System.exit(run(
                given(arguments, "train="),
                given(arguments, "more="),
                given(arguments, "test="),
                given(arguments, "out="),
                System.out));
    }

    /**
     * @param train a folder per class
     * @param more the same classes: learned from as well and never judged; null for none
     * @param test null where {@code train} is judged in folds
     * @param out the file of the figures
     * @return 0, or 2 where the folders cannot be used
     */
    public static int run(
            @Nullable String train, @Nullable String more, @Nullable String test, @Nullable String out, PrintStream say)
            throws IOException {
        if (train == null || out == null) {
            say.println(
                    "Say where the photographs are, a folder per class, and where the figures go:\n"
                            + "  -Dproofmark.train=DIR [-Dproofmark.more=DIR] [-Dproofmark.test=DIR] -Dproofmark.out=FILE.json");
            return 2;
        }
        try {
            PhotoFolders learned = PhotoFolders.read("train", Path.of(train));
            said("train", learned, say);
            List<PhotoFolders.Photo> further = List.of();
            if (more != null) {
                PhotoFolders beside = PhotoFolders.read("more", Path.of(more));
                said("more", beside, say);
                further = beside.as("more", learned.classes());
            }
            PhotoTrial trial;
            if (test != null) {
                PhotoFolders judged = PhotoFolders.read("test", Path.of(test));
                said("test", judged, say);
                trial = PhotoTrial.of(learned, further, judged);
            } else {
                trial = PhotoTrial.crossValidated(learned, further, 5, 1);
            }
            Path file = Path.of(out).toAbsolutePath();
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, Json.of(trial.figures()));
            say.printf(
                    Locale.ROOT,
                    "%s: %d of %d mistaken%s; figures in %s%n",
                    test != null ? "test" : "five folds by subject",
                    trial.mistaken().size(),
                    trial.photos().size(),
                    trial.mistaken().isEmpty()
                            ? ""
                            : " "
                                    + trial.mistaken().stream()
                                            .map(PhotoFolders.Photo::file)
                                            .toList(),
                    file);
            return 0;
        } catch (PhotoFolders.Unusable unusable) {
            say.println(unusable.getMessage());
            return 2;
        }
    }

    /** Maven hands on what was not given as nothing. */
    private static @Nullable String given(String[] arguments, String key) {
        for (String argument : arguments) {
            if (argument.startsWith(key) && argument.length() > key.length()) {
                return argument.substring(key.length());
            }
        }
        return null;
    }

    private static void said(String what, PhotoFolders folders, PrintStream say) {
        say.printf(
                Locale.ROOT,
                "%s: %d photographs of %s, %d with a label that was read%n",
                what,
                folders.photos().size(),
                folders.classes(),
                folders.photos().stream().filter(p -> p.seen().label() != null).count());
        if (!folders.unreadable().isEmpty()) {
            say.println(what + ": " + folders.unreadable().size() + " could not be read and count nowhere:");
            folders.unreadable().forEach(u -> say.println("  " + u.file() + ": " + u.problem()));
        }
    }
}

package org.proofmark.models.kit;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param photos folder of photographs
 * @param out folder for what comes of them
 * @param add whether {@code out} may hold something already
 */
record KitOptions(Path photos, Path out, boolean add) {
    /** The word by which the verifier's program becomes this one. */
    static final String WORD = "--capture-kit";

    /** A command line that cannot be followed; the message says why. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static KitOptions of(String... arguments) throws Wrong {
        Path photos = null;
        Path out = null;
        boolean add = false;
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case WORD -> photos = path(word, words);
                case "--out" -> out = path(word, words);
                case "--add" -> add = true;
                default -> throw new Wrong("there is no option " + word + " beside " + WORD);
            }
        }
        return new KitOptions(given(photos, WORD), given(out, "--out"), add);
    }

    private static Path path(String option, Iterator<String> words) throws Wrong {
        if (!words.hasNext()) {
            throw new Wrong(option + " wants a folder");
        }
        return Path.of(words.next());
    }

    private static Path given(@Nullable Path path, String option) throws Wrong {
        if (path == null) {
            throw new Wrong("name a folder: " + option + " DIR");
        }
        return path.toAbsolutePath().normalize();
    }
}

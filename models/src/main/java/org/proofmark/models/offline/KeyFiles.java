package org.proofmark.models.offline;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.ProblemException;
import org.proofmark.token.TextureKeyFile;

/**
 * Opens the key files that the command line names.
 *
 * @param passphrase of the environment; null for none
 */
record KeyFiles(Clock clock, @Nullable String passphrase) {
    /** A file or passphrase that cannot be used; the message says which and why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(Path file, String why) {
            super(file + ": " + why);
        }
    }

    @Override
    public String toString() {
        return "KeyFiles";
    }

    KeyRing open(Options options) throws Refused {
        List<Path> files = options.keys();
        List<TextureKeyFile> read = new ArrayList<>();
        for (Path file : files) {
            read.add(read(file));
        }
        List<String> passphrases = passphrases(options);
        // Deriving takes a third of a second each.
        List<Object> opened = IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> open(read.get(i), passphrases.get(passphrases.size() == 1 ? 0 : i)))
                .toList();
        List<KeyRing.Key> keys = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            if (!(opened.get(i) instanceof KeyRing.Key key)) {
                throw new Refused(files.get(i), String.valueOf(opened.get(i)));
            }
            keys.add(key);
        }
        return new KeyRing(keys);
    }

    private static TextureKeyFile read(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            return TextureKeyFile.read(in.readNBytes(TextureKeyFile.MOST_BYTES + 1));
        } catch (ProblemException refused) {
            throw new Refused(file, refused.problem().title());
        } catch (IOException missing) {
            throw new Refused(file, "the key file cannot be read: " + FileTrouble.said(missing));
        }
    }

    /** The key, or why there is none. */
    private Object open(TextureKeyFile file, String phrase) {
        try {
            return KeyRing.key(file.open(phrase.toCharArray(), clock.instant()));
        } catch (ProblemException refused) {
            return refused.problem().title();
        } catch (IllegalArgumentException unknown) {
            return String.valueOf(unknown.getMessage());
        }
    }

    /** One for all files, or one for each. */
    private List<String> passphrases(Options options) throws Refused {
        Path file = options.passphrases();
        if (file != null) {
            try {
                List<String> lines = Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
                if (lines.size() != 1 && lines.size() != options.keys().size()) {
                    throw new Refused(file, "wants one passphrase, or one line for each key file");
                }
                return lines;
            } catch (IOException missing) {
                throw new Refused(file, "the passphrase file cannot be read: " + FileTrouble.said(missing));
            }
        }
        if (passphrase != null) {
            return List.of(passphrase);
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Passphrase of the key files: ");
        if (typed == null) {
            throw new Refused(options.keys().get(0), "no passphrase: use --passphrase-file or PROOFMARK_PASSPHRASE");
        }
        return List.of(new String(typed));
    }
}

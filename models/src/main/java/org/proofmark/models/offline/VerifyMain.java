package org.proofmark.models.offline;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Boundary;
import org.proofmark.kernel.ProblemException;
import org.proofmark.models.kit.KitCommand;
import org.proofmark.models.print.ModelUnreadable;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModel;
import org.proofmark.models.print.PrintModels;
import org.proofmark.token.TextureKeyFile;

/** {@code java -jar proofmark-verify.jar}: see {@link Options#HELP}. */
public final class VerifyMain {
    static final int ALL_JUDGED = 0;
    static final int SOME_UNREADABLE = 1;
    static final int USAGE = 2;
    static final int KEYS = 3;
    static final int MODEL = 4;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final @Nullable String passphrase;

    /** @param passphrase of the environment; null for none */
    VerifyMain(InputStream in, PrintStream out, PrintStream err, Clock clock, @Nullable String passphrase) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.passphrase = passphrase;
    }

    /** The process. */
    @Boundary("the command line: standard streams, the environment, the wall clock, the exit code")
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        PrintStream lines = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        VerifyMain program =
                new VerifyMain(System.in, lines, System.err, Clock.systemUTC(), System.getenv("PROOFMARK_PASSPHRASE"));
        int code = program.run(arguments);
        lines.flush();
        System.exit(code);
    }

    @Boundary("measures how long it takes to be ready")
    int run(String... arguments) {
        if (KitCommand.meant(arguments)) {
            return new KitCommand(out, err).run(arguments);
        }
        long start = System.nanoTime();
        Options options;
        try {
            options = Options.of(arguments);
        } catch (Options.Wrong wrong) {
            err.println("proofmark-verify: " + wrong.getMessage() + "; --help says more");
            return USAGE;
        }
        if (options.help()) {
            out.println(Options.HELP);
            out.println(KitCommand.HELP);
            return ALL_JUDGED;
        }
        try (PrintModel model = options.model() == null ? PrintModels.shipped() : PrintModels.in(options.model())) {
            KeyRing keys = new KeyRing(keys(options));
            int threads = options.threads() > 0 ? options.threads() : Workers.fitting();
            Map<KeyRing.Key, PressReference> presses = presses(options, keys);
            err.printf(
                    Locale.ROOT,
                    "ready in %d ms: %d keys, %d threads, %s%n",
                    (System.nanoTime() - start) / 1_000_000,
                    keys.size(),
                    threads,
                    model.name());
            return judge(options, new OfflineVerifier(keys, model, presses, clock), threads);
        } catch (ModelUnreadable unreadable) {
            err.println("proofmark-verify: " + unreadable.getMessage());
            return MODEL;
        } catch (KeysRefused refused) {
            err.println("proofmark-verify: " + refused.getMessage());
            return KEYS;
        } catch (IOException failed) {
            err.println("proofmark-verify: " + failed);
            return SOME_UNREADABLE;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return ALL_JUDGED;
        }
    }

    private int judge(Options options, OfflineVerifier verifier, int threads) throws IOException, InterruptedException {
        Workers workers = new Workers(verifier, threads, out);
        try (workers) {
            for (Path photo : options.photos()) {
                Pictures.in(photo, workers::take);
            }
            if (options.stdin()) {
                BufferedReader paths = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String path = paths.readLine(); path != null; path = paths.readLine()) {
                    if (!path.isBlank()) {
                        take(path.strip(), workers);
                    }
                }
            }
            if (options.watch() != null) {
                Pictures.watch(options.watch(), workers::take);
            }
        }
        return workers.unreadable() == 0 ? ALL_JUDGED : SOME_UNREADABLE;
    }

    private static void take(String path, Workers workers) throws IOException {
        try {
            Pictures.in(Path.of(path), workers::take);
        } catch (InvalidPathException noPath) {
            workers.refuse(path, "this is no path: " + noPath.getReason());
        }
    }

    private Map<KeyRing.Key, PressReference> presses(Options options, KeyRing keys) throws IOException {
        FirstPrints prints = new FirstPrints(keys);
        if (options.firstPrints() != null) {
            List<Path> photos = new ArrayList<>();
            Pictures.in(options.firstPrints(), photos::add);
            int used = 0;
            for (Path photo : photos) {
                used += prints.learn(Workers.bytes(photo)) ? 1 : 0;
            }
            err.printf(
                    Locale.ROOT,
                    "first prints: %d of %d photos could be used; the press of %d slots is known%n",
                    used,
                    photos.size(),
                    prints.presses().size());
        }
        return prints.presses();
    }

    private static final class KeysRefused extends Exception {
        private static final long serialVersionUID = 1L;

        KeysRefused(Path file, String why) {
            super(file + ": " + why);
        }
    }

    private List<KeyRing.Key> keys(Options options) throws KeysRefused {
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
                throw new KeysRefused(files.get(i), String.valueOf(opened.get(i)));
            }
            keys.add(key);
        }
        return keys;
    }

    private static TextureKeyFile read(Path file) throws KeysRefused {
        try (InputStream in = Files.newInputStream(file)) {
            return TextureKeyFile.read(in.readNBytes(TextureKeyFile.MOST_BYTES + 1));
        } catch (ProblemException refused) {
            throw new KeysRefused(file, refused.problem().title());
        } catch (IOException missing) {
            throw new KeysRefused(file, "the key file cannot be read: " + missing);
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
    private List<String> passphrases(Options options) throws KeysRefused {
        Path file = options.passphrases();
        if (file != null) {
            try {
                List<String> lines = Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
                if (lines.size() != 1 && lines.size() != options.keys().size()) {
                    throw new KeysRefused(file, "wants one passphrase, or one line for each key file");
                }
                return lines;
            } catch (IOException missing) {
                throw new KeysRefused(file, "the passphrase file cannot be read: " + missing);
            }
        }
        if (passphrase != null) {
            return List.of(passphrase);
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Passphrase of the key files: ");
        if (typed == null) {
            throw new KeysRefused(
                    options.keys().get(0), "no passphrase: use --passphrase-file or PROOFMARK_PASSPHRASE");
        }
        return List.of(new String(typed));
    }
}

package org.proofmark.models.offline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Boundary;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Randomness;
import org.proofmark.models.kit.KitCommand;
import org.proofmark.models.print.ModelUnreadable;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModel;
import org.proofmark.models.print.PrintModels;

/** {@code java -jar proofmark-verify.jar}: see {@link Options#HELP}. */
public final class VerifyMain {
    static final int ALL_JUDGED = 0;
    static final int SOME_UNREADABLE = 1;
    static final int USAGE = 2;
    static final int KEYS = 3;
    static final int MODEL = 4;
    static final int QUEUE = 5;
    static final int UNSENT = 6;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final Randomness randomness;
    private final @Nullable String passphrase;
    private volatile @Nullable QueueTrouble trouble;

    /**
     * @param clock its zone is that of queued scans
     * @param passphrase of the environment; null for none
     */
    VerifyMain(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Clock clock,
            Randomness randomness,
            @Nullable String passphrase) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.randomness = randomness;
        this.passphrase = passphrase;
    }

    /** The process. */
    @Boundary("the command line: standard streams, the environment, the wall clock, entropy")
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        PrintStream lines = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        SecureRandom random = new SecureRandom();
        Randomness randomness = length -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        };
        VerifyMain program = new VerifyMain(
                System.in,
                lines,
                System.err,
                Clock.system(ZoneId.systemDefault()),
                randomness,
                System.getenv("PROOFMARK_PASSPHRASE"));
        program.process(arguments);
    }

    /** Is all that this process does. */
    @Boundary("the command line: the exit code, and the signal that ends the process before")
    void process(String... arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        int code = run(arguments);
        out.flush();
        System.exit(code);
    }

    /** Nothing more is judged, perhaps because of Ctrl-C: the user is told what is missing in the queue. */
    private void end() {
        QueueTrouble told = trouble;
        if (told != null) {
            told.end();
        }
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
        if (options.upload() != null && options.queue() != null && options.apiKey() != null) {
            return new Sending(out, err).send(options.queue(), options.upload(), options.apiKey());
        }
        QueueLines queue;
        try {
            queue = options.queue() == null ? null : queue(options.queue(), options.device());
        } catch (IOException failed) {
            err.println("proofmark-verify: the queue cannot be written: " + FileTrouble.named(failed));
            return QUEUE;
        }
        try (PrintModel model = options.model() == null ? PrintModels.shipped() : PrintModels.in(options.model())) {
            KeyRing keys = new KeyFiles(clock, passphrase).open(options);
            int threads = options.threads() > 0 ? options.threads() : Workers.fitting();
            KnownPresses presses = new KnownPresses(keys, presses(options, keys));
            err.printf(
                    Locale.ROOT,
                    "ready in %d ms: %d keys, %d with a known press, %d threads, %s%n",
                    (System.nanoTime() - start) / 1_000_000,
                    keys.size(),
                    presses.slots(),
                    threads,
                    model.name());
            OfflineVerifier verifier = new OfflineVerifier(keys, model, presses, clock);
            if (!options.resident()) {
                return judge(options, verifier, threads, queue, () -> {});
            }
            try (Rehearsal rehearsal = Rehearsal.begun(model, clock)) {
                return judge(options, verifier, threads, queue, rehearsal::end);
            }
        } catch (ModelUnreadable unreadable) {
            err.println("proofmark-verify: " + unreadable.getMessage());
            return MODEL;
        } catch (KeyFiles.Refused refused) {
            err.println("proofmark-verify: " + refused.getMessage());
            return KEYS;
        } catch (IOException failed) {
            err.println("proofmark-verify: " + FileTrouble.named(failed));
            return SOME_UNREADABLE;
        }
    }

    private QueueLines queue(Path file, @Nullable String device) throws IOException {
        QueueTrouble tells = new QueueTrouble(file, err);
        QueueLines queue = new QueueLines(ScanQueue.at(file, tells), new Ids(clock, randomness), clock, device);
        trouble = tells;
        return queue;
    }

    /**
     * Whatever ends it, what was judged until then decides the exit code.
     *
     * @param work is told as soon as there is any
     */
    private int judge(
            Options options, OfflineVerifier verifier, int threads, @Nullable QueueLines queue, Runnable work) {
        Workers workers = new Workers(verifier, threads, out, queue);
        boolean brokeOff = false;
        try (workers) {
            bring(options, workers, work);
        } catch (InterruptedException end) {
            // A watch has no other end, and this thread goes on to nothing else.
        } catch (IOException failed) {
            err.println("proofmark-verify: " + FileTrouble.named(failed));
            brokeOff = true;
        }
        end();
        QueueTrouble told = trouble;
        if (told != null && told.missing() > 0) {
            return QUEUE;
        }
        return brokeOff || workers.unreadable() > 0 ? SOME_UNREADABLE : ALL_JUDGED;
    }

    private void bring(Options options, Workers workers, Runnable work) throws IOException, InterruptedException {
        for (Path photo : options.photos()) {
            work.run();
            take(photo, workers);
        }
        if (options.stdin()) {
            BufferedReader paths = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String path = paths.readLine(); path != null; path = paths.readLine()) {
                if (!path.isBlank()) {
                    work.run();
                    take(path.strip(), workers);
                }
            }
        }
        if (options.watch() != null) {
            Pictures.watch(options.watch(), picture -> {
                work.run();
                workers.take(picture);
            });
        }
    }

    private void take(Path photo, Workers workers) throws IOException {
        AtomicBoolean any = new AtomicBoolean();
        Pictures.in(photo, file -> {
            any.set(true);
            workers.take(file);
        });
        if (!any.get()) {
            err.println("proofmark-verify: " + photo + " holds no picture: none is called .jpg, .jpeg, .png or .webp");
        }
    }

    private void take(String path, Workers workers) throws IOException {
        try {
            take(Path.of(path), workers);
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
}

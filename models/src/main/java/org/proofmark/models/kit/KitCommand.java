package org.proofmark.models.kit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code java -jar proofmark-verify.jar --capture-kit DIR --out DIR}: see {@link #HELP}. */
public final class KitCommand {
    /** What the verifier's help says of it. */
    public static final String HELP =
            """
            The capture kit (GET /api/v1/capture-kit.pdf): print it, copy it, photograph both, sort the photographs

              java -Xmx1g -jar proofmark-verify.jar --capture-kit DIR --out DIR [--add]

              --capture-kit DIR  photographs (JPEG, PNG, WebP) of parts of printed sheets, in a folder first, and of
                                 copies of them, in a folder copy
              --out DIR          made, or empty. Gets photos/DPI/CLASS/ with each label cut out (what the trainer of
                                 photographs takes as its folder: photos/600), flat/ with the same laid flat,
                                 report.jsonl, qualification.json and summary.txt, which is also said here
              --add              DIR may hold an earlier run's labels: they are left as they are

            Exit codes: 0 all photographs were of use; 1 some were not, or labels are missing; 2 the command line is
              wrong, or the folders cannot be used
            """;

    /** Every photograph was of use. */
    public static final int DONE = 0;
    /** Some were not. */
    public static final int INCOMPLETE = 1;
    /** Nothing was done. */
    public static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    public KitCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether a command line is for this program. */
    public static boolean meant(String... arguments) {
        return List.of(arguments).contains(KitOptions.WORD);
    }

    /** @return the exit code */
    public int run(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            out.println(HELP);
            return DONE;
        }
        try {
            KitOptions options = KitOptions.of(arguments);
            check(options);
            KitSorter sorter = new KitSorter(options);
            KitTally tally = sorter.sort(err);
            List<Qualification> qualifications = Qualification.of(tally.measured());
            String summary = KitSummary.of(options, tally, qualifications);
            Files.writeString(options.out().resolve("summary.txt"), summary);
            Files.writeString(
                    options.out().resolve("qualification.json"), KitLines.qualification(qualifications) + "\n");
            out.print(summary);
            out.flush();
            return tally.complete() ? DONE : INCOMPLETE;
        } catch (KitOptions.Wrong wrong) {
            err.println("proofmark-verify: " + wrong.getMessage() + "; --help says more");
            return USAGE;
        } catch (IOException failed) {
            err.println("proofmark-verify: " + failed);
            return USAGE;
        }
    }

    private static void check(KitOptions options) throws KitOptions.Wrong, IOException {
        Path photos = options.photos();
        Path to = options.out();
        if (!Files.isDirectory(photos)) {
            throw new KitOptions.Wrong(photos + " is no folder");
        }
        if (to.startsWith(photos)) {
            throw new KitOptions.Wrong(to + " lies within the photographs; what is written there would be read as one");
        }
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw new KitOptions.Wrong(to + " is no folder");
        }
        if (Files.isDirectory(to) && !options.add()) {
            try (Stream<Path> children = Files.list(to)) {
                if (children.findAny().isPresent()) {
                    throw new KitOptions.Wrong(to + " is not empty; name another folder, or say --add");
                }
            }
        }
    }
}

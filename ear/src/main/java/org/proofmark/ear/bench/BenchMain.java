package org.proofmark.ear.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.proofmark.ear.house.HouseException;
import org.proofmark.ear.house.Layout;

/**
 * Runs the benches that {@code proofmark.bench} names (comma-separated; default all) at {@code proofmark.scale} (default 1; datasets and
 * durations shrink with it) and prints one table. Missed targets do not fail the build; a bench that cannot measure does.
 */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        List<Bench> chosen = choose(System.getProperty("proofmark.bench", "all"));
        double scale = Double.parseDouble(System.getProperty("proofmark.scale", "1"));
        List<Row> rows = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try (BenchContext context = new BenchContext(Layout.ofBuild(), scale, out)) {
            for (Bench bench : chosen) {
                context.say("== " + bench.name());
                try {
                    rows.addAll(bench.run(context));
                } catch (Exception e) {
                    // One that cannot be measured, for whatever reason, must not cost the others; the command fails at
                    // its end.
                    e.printStackTrace(out);
                    failures.add(bench.name() + ": " + e);
                }
            }
        }
        out.println();
        out.print(new Table(rows));
        out.printf(
                "%nscale %s, %d processors, Java %s%n",
                scale, Runtime.getRuntime().availableProcessors(), Runtime.version());
        if (!failures.isEmpty()) {
            out.println("Could not measure: " + failures);
            System.exit(1);
        }
    }

    private static List<Bench> choose(String names) {
        if (names.equals("all")) {
            return Benches.ALL;
        }
        List<Bench> chosen = new ArrayList<>();
        for (String name : names.split(",")) {
            chosen.add(Benches.ALL.stream()
                    .filter(bench -> bench.name().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new HouseException("There is no bench \"" + name + "\"; there are "
                            + Benches.ALL.stream().map(Bench::name).toList())));
        }
        return chosen;
    }
}

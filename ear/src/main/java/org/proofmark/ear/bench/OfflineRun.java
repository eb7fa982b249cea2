package org.proofmark.ear.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code proofmark-verify.jar} resident on two threads with 512 MB: how many photographs a second it judges whose paths come on its
 * standard input, once its code is compiled; how long it says it took to be ready; and how much memory the process took at most.
 */
final class OfflineRun {
    private static final int WARM = 4;
    private static final int ROUNDS = 8;
    private static final long HIGH_WATER_UNKNOWN = -1;
    private static final Pattern READY = Pattern.compile("ready in (\\d+) ms");

    private OfflineRun() {}

    static List<Row> measured(BenchContext context, List<PrintPhotos.Photo> photos, byte[] keyFile)
            throws IOException, InterruptedException {
        Path jar = context.layout()
                .build()
                .resolve("../../models/target/proofmark-verify.jar")
                .normalize();
        if (!Files.isRegularFile(jar)) {
            context.say("SKIPPED: no " + jar);
            return List.of();
        }
        Path folder = context.folder("print");
        Path key = Files.write(folder.resolve("bench.pmkey"), keyFile);
        Path said = folder.resolve("stderr.txt");
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < photos.size(); i++) {
            files.add(Files.write(
                    folder.resolve("photo-" + i + ".jpg"), photos.get(i).file()));
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                jar.toString(),
                "--keys",
                key.toString(),
                "--threads",
                "2",
                "--stdin");
        builder.environment().put("PROOFMARK_PASSPHRASE", PrintPhotos.PASSPHRASE);
        Process process = builder.redirectError(said.toFile()).start();
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintStream paths = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (int round = 0; round < WARM; round++) {
                judged(files, paths, lines);
            }
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                judged(files, paths, lines);
                best = Math.max(best, files.size() / ((System.nanoTime() - start) / 1e9));
            }
            long most = mostMemory(process);
            paths.close();
            Matcher ready = READY.matcher(Files.readString(said));
            double readyMillis = ready.find() ? Double.parseDouble(ready.group(1)) : Double.NaN;
            List<Row> rows = new ArrayList<>();
            rows.add(Row.rate("print: proofmark-verify, 1 Mpx, 2 threads, best round", "photos/s", best, 40));
            rows.add(Row.cost("print: proofmark-verify ready, as it says", "ms", readyMillis, 3_000));
            if (most != HIGH_WATER_UNKNOWN) {
                rows.add(Row.cost("print: proofmark-verify, most memory of the process", "MB", most / 1024.0, 512));
            }
            return rows;
        } finally {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroy();
            }
        }
    }

    /** The paths all at once, since it lets no more in than it has places for; a thread brings them, for its answers want to be read. */
    private static void judged(List<Path> files, PrintStream paths, BufferedReader lines)
            throws IOException, InterruptedException {
        Thread bringer = new Thread(() -> files.forEach(paths::println));
        bringer.start();
        for (int i = 0; i < files.size(); i++) {
            String line = lines.readLine();
            if (line == null || line.contains("UNREADABLE") || line.contains("NO_KEY")) {
                throw new IOException("the verifier says: " + line);
            }
        }
        bringer.join();
    }

    /** Kilobytes; Linux only. */
    private static long mostMemory(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return HIGH_WATER_UNKNOWN;
    }
}

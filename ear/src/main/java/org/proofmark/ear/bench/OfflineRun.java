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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code proofmark-verify.jar}, without TensorFlow, resident on two threads with the heap that its help names: how long from the command
 * until it is ready, how many photographs a second it judges whose paths come on its standard input, once its code is compiled, and how
 * much memory the process took at most.
 */
final class OfflineRun {
    private static final int WARM = 4;
    private static final int ROUNDS = 8;
    private static final long HIGH_WATER_UNKNOWN = -1;
    private static final Pattern READY = Pattern.compile("ready in \\d+ ms.*");

    private OfflineRun() {}

    /** Null where it was not built. */
    static @Nullable Path jar(BenchContext context) {
        Path jar = context.layout()
                .build()
                .resolve("../../models/target/proofmark-verify.jar")
                .normalize();
        return Files.isRegularFile(jar) ? jar : null;
    }

    /** As its help says that it is to be started. */
    static ProcessBuilder command(Path jar, String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                jar.toString()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    /** @param plain photographs a second that ZXing alone reads, on two threads of this process */
    static List<Row> measured(
            BenchContext context, Path jar, List<PrintPhotos.Photo> photos, byte[] keyFile, double plain)
            throws IOException, InterruptedException {
        Path folder = context.folder("offline");
        Path key = Files.write(folder.resolve("bench.pmkey"), keyFile);
        Path said = folder.resolve("stderr.txt");
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < photos.size(); i++) {
            files.add(Files.write(
                    folder.resolve("photo-" + i + ".jpg"), photos.get(i).file()));
        }
        ProcessBuilder builder = command(jar, "--keys", key.toString(), "--threads", "2", "--stdin");
        builder.environment().put("PROOFMARK_PASSPHRASE", PrintPhotos.PASSPHRASE);
        Files.deleteIfExists(said);
        long start = System.nanoTime();
        Process process = builder.redirectError(said.toFile()).start();
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintStream paths = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            double ready = untilReady(process, said, start);
            for (int round = 0; round < WARM; round++) {
                judged(files, paths, lines);
            }
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long began = System.nanoTime();
                judged(files, paths, lines);
                best = Math.max(best, files.size() / ((System.nanoTime() - began) / 1e9));
            }
            long most = mostMemory(process);
            paths.close();
            List<Row> rows = new ArrayList<>();
            rows.add(Row.cost("offline: proofmark-verify, from the command until ready", "s", ready, 3));
            rows.add(Row.rate(
                            "offline: photos judged, 1 Mpx, 2 threads, best round; anchor ZXing decoding them",
                            "photos/s",
                            best,
                            40)
                    .against(plain, Double.NaN));
            if (most != HIGH_WATER_UNKNOWN) {
                rows.add(Row.cost("offline: most memory of the process, -Xmx256m", "MB", most / 1024.0, 512));
            }
            return rows;
        } finally {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroy();
            }
        }
    }

    /** Seconds; looked for every two milliseconds. */
    private static double untilReady(Process process, Path said, long start) throws IOException, InterruptedException {
        while (true) {
            String text = Files.readString(said);
            if (READY.matcher(text).find()) {
                return (System.nanoTime() - start) / 1e9;
            }
            if (!process.isAlive()) {
                throw new IOException("the verifier ended: " + text);
            }
            Thread.sleep(2);
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

package org.proofmark.ear.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code proofmark-verify.jar}, without TensorFlow, resident on two threads with the heap that its help names: how long from the command
 * until it is ready, how many photographs a second it judges whose paths come on its standard input, what they take of the processor, and
 * how much memory the process took at most. The paths come without a pause. The first photographs are a row of their own: on two
 * cores Java's compiler keeps one to itself for about five seconds, whatever the scale, and only what follows is what a resident
 * process does. The processor's time counts all threads of the process, so it is the figure to believe on a machine that does other things.
 */
final class OfflineRun {
    private static final int THREADS = 2;
    /** Photographs a second that are wanted. */
    private static final double WANTED = 40;
    /** Photographs until hardly anything is left to compile. */
    private static final int WARM = 480;
    /** Photographs that are timed together: each as often as any other. */
    private static final int WINDOW = 2 * OfflineBench.PHOTOS;

    private static final int WINDOWS = 8;
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
        ProcessBuilder builder =
                command(jar, "--keys", key.toString(), "--threads", Integer.toString(THREADS), "--stdin");
        builder.environment().put("PROOFMARK_PASSPHRASE", PrintPhotos.PASSPHRASE);
        Files.deleteIfExists(said);
        long start = System.nanoTime();
        Process process = builder.redirectError(said.toFile()).start();
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintStream paths = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            double ready = untilReady(process, said, start);
            // It lets no more in than it has places for, and its answers want to be read meanwhile.
            Thread bringer = new Thread(() -> {
                for (int i = 0; i < WARM + WINDOWS * WINDOW; i++) {
                    paths.println(files.get(i % files.size()));
                }
            });
            bringer.start();
            double first = files.size() / judged(files.size(), lines);
            judged(WARM - files.size(), lines);
            Duration before = processor(process);
            double best = 0;
            for (int window = 0; window < WINDOWS; window++) {
                best = Math.max(best, WINDOW / judged(WINDOW, lines));
            }
            double each = processor(process).minus(before).toNanos() / 1e6 / (WINDOWS * WINDOW);
            long most = mostMemory(process);
            bringer.join();
            paths.close();
            List<Row> rows = new ArrayList<>();
            rows.add(Row.cost("offline: proofmark-verify, from the command until ready", "s", ready, 3));
            rows.add(Row.rate(
                            "offline: photos judged after " + WARM + ", 1 Mpx, 2 threads, best " + WINDOW + " of "
                                    + WINDOWS * WINDOW + "; anchor ZXing decoding them",
                            "photos/s",
                            best,
                            WANTED)
                    .against(plain, Double.NaN));
            rows.add(Row.cost(
                    "offline: processor time of a photo, 1 Mpx, mean of these " + WINDOWS * WINDOW + ", all threads",
                    "ms",
                    each,
                    THREADS * 1000 / WANTED));
            rows.add(Row.rate(
                    "offline: photos judged, 1 Mpx, 2 threads, the first " + files.size() + " of a new process",
                    "photos/s",
                    first,
                    Double.NaN));
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

    /** Seconds until so many more are answered. */
    private static double judged(int count, BufferedReader lines) throws IOException {
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            String line = lines.readLine();
            if (line == null || line.contains("UNREADABLE") || line.contains("NO_KEY")) {
                throw new IOException("the verifier says: " + line);
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static Duration processor(Process process) throws IOException {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IOException("this machine does not tell a process' processor time"));
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

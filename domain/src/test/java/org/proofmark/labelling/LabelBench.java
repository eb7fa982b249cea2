package org.proofmark.labelling;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.proofmark.kernel.Boundary;

/** Labels a second, beside ZXing's {@code QRCodeWriter} with ImageIO at the same size; each on one thread and on all processors. */
@Boundary("a benchmark reads the clock and prints")
public final class LabelBench {
    private static final List<String> SERIALS = LabelSamples.serials(4096, 42);

    private interface Path {
        /** Makes labels from the seed on until the deadline; returns how many. */
        long until(long nanoTime, int seed) throws Exception;
    }

    private LabelBench() {}

    public static void main(String[] args) throws Exception {
        double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 3;
        int threads = Runtime.getRuntime().availableProcessors();
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, "a4-3x8", LabelSamples.PRODUCT);
        System.out.printf(Locale.ROOT, "%-44s %12s %12s%n", "path", "1 thread/s", threads + " threads/s");
        report("ZXing QRCodeWriter + ImageIO PNG, 492 px", seconds, threads, LabelBench::zxing);
        report("QR matrix, optimal mask", seconds, threads, (end, seed) -> matrices(end, seed, Masking.OPTIMAL));
        report("QR matrix, fast mask", seconds, threads, (end, seed) -> matrices(end, seed, Masking.FAST));
        for (LabelFormat format : List.of(LabelFormat.PDF, LabelFormat.ZPL, LabelFormat.ZIP)) {
            for (int dpi : new int[] {300, 600}) {
                LabelJob at = job.atDpi(dpi);
                report(
                        format + ", whole labels, " + dpi + " dpi",
                        seconds,
                        threads,
                        (end, seed) -> labels(format, at, end, seed));
            }
        }
    }

    private static void report(String name, double seconds, int threads, Path path) throws Exception {
        rate(path, 1, seconds / 2);
        double one = rate(path, 1, seconds);
        double all = rate(path, threads, seconds);
        System.out.printf(Locale.ROOT, "%-44s %,12.0f %,12.0f%n", name, one, all);
    }

    private static double rate(Path path, int threads, double seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Future<Long>> parts = new java.util.ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int seed = i * 1000;
                parts.add(pool.submit(() -> path.until(end, seed)));
            }
            long done = 0;
            for (Future<Long> part : parts) {
                done += part.get();
            }
            return done / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static String serial(long n) {
        return SERIALS.get((int) (n % SERIALS.size()));
    }

    private static long zxing(long end, int seed) throws Exception {
        QRCodeWriter writer = new QRCodeWriter();
        Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q);
        long n = 0;
        for (; System.nanoTime() < end; n++) {
            BitMatrix matrix =
                    writer.encode(LabelSamples.uri(serial(seed + n)), BarcodeFormat.QR_CODE, 492, 492, hints);
            MatrixToImageWriter.writeToStream(matrix, "png", new ByteArrayOutputStream());
        }
        return n;
    }

    private static long matrices(long end, int seed, Masking masking) {
        long n = 0;
        long dark = 0;
        for (; n % 64 != 0 || System.nanoTime() < end; n++) {
            dark += QrCodes.encode(LabelSamples.uri(serial(seed + n)), ErrorCorrection.Q, masking)
                    .row(9);
        }
        return dark == 1 ? 0 : n;
    }

    private static long labels(LabelFormat format, LabelJob job, long end, int seed) throws Exception {
        long n = 0;
        try (LabelWriter labels = LabelSamples.PRESS.open(format, job, OutputStream.nullOutputStream())) {
            for (; n % 24 != 0 || System.nanoTime() < end; n++) {
                labels.add(serial(seed + n));
            }
        }
        return n;
    }
}

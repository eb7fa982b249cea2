package org.proofmark.ear.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.LabelPress;
import org.proofmark.labelling.LabelProduct;
import org.proofmark.labelling.LabelTemplate;
import org.proofmark.labelling.LabelWriter;
import org.proofmark.labelling.Mark;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;

/**
 * Whole labels (code, text, cut marks) a second, with the optimal mask, on two threads. The anchor makes a bare QR code of 400 pixels with
 * ZXing's {@code QRCodeWriter} and ImageIO, on two threads, too.
 */
final class LabelsBench implements Bench {
    private static final int THREADS = 2;
    private static final int ANCHOR_PIXELS = 400;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final LabelPress press = new LabelPress();
    private final LabelProduct product = new LabelProduct(
            "ID.BRAND.TEST",
            "09506000134352",
            List.of("Olive oil, extra virgin, 500 ml"),
            "LOT-7A",
            LocalDate.of(2028, 12, 31));
    private final List<String> serials = serials();

    private interface Work {
        /** Makes labels until the deadline and returns how many. */
        long until(long deadline, int seed) throws Exception;
    }

    @Override
    public String name() {
        return "labels";
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        double seconds = Math.max(0.5, 5 * context.scaled(1000) / 1000.0);
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, "a4-3x8", product);
        double anchor = rate(this::zxing, seconds);
        double matrices = rate(this::matrices, seconds);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.rate("QR matrices, optimal mask, 2 threads", "codes/s", matrices, Double.NaN)
                .against(anchor, Double.NaN));
        for (LabelFormat format : List.of(LabelFormat.PDF, LabelFormat.ZPL)) {
            double ours = rate((deadline, seed) -> labels(format, job, deadline, seed), seconds);
            rows.add(Row.rate(format + " labels, 600 dpi, 2 threads", "labels/s", ours, 2000)
                    .against(anchor, 10));
        }
        LabelJob marked = job.withMark(new Mark(TextureProfile.KEYED_600, TextureKey.published("bench")));
        for (LabelFormat format : List.of(LabelFormat.PDF, LabelFormat.ZPL)) {
            double ours = rate((deadline, seed) -> labels(format, marked, deadline, seed), seconds);
            rows.add(Row.rate(format + " labels with the mark, 600 dpi, 2 threads", "labels/s", ours, 2000)
                    .against(anchor, 10));
        }
        double png = rate((deadline, seed) -> labels(LabelFormat.ZIP, job, deadline, seed), seconds);
        rows.add(Row.rate("PNG labels, 600 dpi, 2 threads", "labels/s", png, Double.NaN)
                .against(anchor, 10));
        double markedPng = rate((deadline, seed) -> labels(LabelFormat.ZIP, marked, deadline, seed), seconds);
        rows.add(Row.rate("PNG labels with the mark, 600 dpi, 2 threads", "labels/s", markedPng, Double.NaN)
                .against(anchor, 10));
        return rows;
    }

    private static double rate(Work work, double seconds) throws Exception {
        timed(work, seconds / 2);
        return timed(work, seconds);
    }

    private static double timed(Work work, double seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            long start = System.nanoTime();
            long deadline = start + (long) (seconds * 1e9);
            List<Future<Long>> parts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int seed = i * 1000;
                parts.add(pool.submit(() -> work.until(deadline, seed)));
            }
            long made = 0;
            for (Future<Long> part : parts) {
                made += part.get();
            }
            return made / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private long zxing(long deadline, int seed) throws Exception {
        QRCodeWriter writer = new QRCodeWriter();
        Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q);
        long made = 0;
        for (; System.nanoTime() < deadline; made++) {
            MatrixToImageWriter.writeToStream(
                    writer.encode(
                            product.uri(serial(seed + made)),
                            BarcodeFormat.QR_CODE,
                            ANCHOR_PIXELS,
                            ANCHOR_PIXELS,
                            hints),
                    "png",
                    new ByteArrayOutputStream());
        }
        return made;
    }

    private long matrices(long deadline, int seed) {
        long made = 0;
        long mixed = 0;
        for (; made % 64 != 0 || System.nanoTime() < deadline; made++) {
            mixed ^= QrCodes.encode(product.uri(serial(seed + made)), ErrorCorrection.Q, Masking.OPTIMAL)
                    .row(9);
        }
        // Never so: the rows hold 33 bits. It keeps the work from being optimised away.
        return mixed == Long.MIN_VALUE ? 0 : made;
    }

    private long labels(LabelFormat format, LabelJob job, long deadline, int seed) throws Exception {
        long made = 0;
        try (LabelWriter labels = press.open(format, job, OutputStream.nullOutputStream())) {
            for (; made % 24 != 0 || System.nanoTime() < deadline; made++) {
                labels.add(serial(seed + made));
            }
        }
        return made;
    }

    private String serial(long n) {
        return serials.get((int) (n % serials.size()));
    }

    private static List<String> serials() {
        Random random = new Random(42);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 4096; i++) {
            StringBuilder serial = new StringBuilder();
            random.ints(20, 0, ALPHABET.length()).forEach(c -> serial.append(ALPHABET.charAt(c)));
            made.add(serial.toString());
        }
        return made;
    }
}

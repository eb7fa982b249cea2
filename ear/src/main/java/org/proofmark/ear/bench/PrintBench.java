package org.proofmark.ear.bench;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.models.print.PrintModel;
import org.proofmark.models.print.PrintModels;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;

/**
 * From a photograph to what is said of its print, stage by stage, on simulated photographs of the held-out printers and cameras. Time of
 * one core; of several rounds each photograph's best counts, since others may share the machine. Beside it, in the same rounds: ImageIO
 * unpacking the same files, and ZXing's single-code reader on the same pictures.
 */
final class PrintBench implements Bench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 5;
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    private static final List<String> STAGES = List.of(
            "unpacking",
            "reading",
            "laying flat",
            "judging, press unknown",
            "ImageIO alone",
            "ZXing alone",
            "fingerprint");
    /** So many of the stages are ours. */
    private static final int OURS = 4;

    @Override
    public String name() {
        return "print";
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        int count = (int) Math.max(8, context.scaled(48));
        List<Row> rows = new ArrayList<>();
        try (PrintModel model = PrintModels.shipped()) {
            rows.addAll(measured(context, model, "1 Mpx", PrintPhotos.of(1152, 864, 500, count), 40));
            rows.addAll(measured(context, model, "12 Mpx", PrintPhotos.of(4000, 3000, 1000, count), 250));
        }
        return rows;
    }

    @FunctionalInterface
    private interface Work<T> {
        @Nullable
        T done();
    }

    private static List<Row> measured(
            BenchContext context, PrintModel model, String size, List<PrintPhotos.Photo> photos, double limit) {
        List<Shown> shown =
                photos.stream().map(photo -> new Shown(photo, model)).toList();
        for (int round = 0; round < ROUNDS; round++) {
            shown.forEach(Shown::look);
        }
        context.say(size + ": of " + shown.size() + " labels " + count(shown, Shown::flat) + " laid flat and judged, "
                + count(shown, Shown::decoded) + " decoded by ZXing");
        for (int k = 0; k < STAGES.size(); k++) {
            context.say(line(size + ", " + STAGES.get(k), shown, k, k + 1));
        }
        context.say(line(size + ", all of ours", shown, 0, OURS));
        double ours = quantile(shown, true, 0, OURS, 0.5);
        return List.of(
                Row.cost(
                        "print: judging a label laid flat, press unknown, " + size + ", one core",
                        "ms",
                        quantile(shown, true, 3, 4, 0.5),
                        5),
                Row.cost(
                        "print: fingerprint of a label laid flat (all that one that passes beside a known press needs), "
                                + size + ", one core",
                        "ms",
                        quantile(shown, true, 6, 7, 0.5),
                        5),
                Row.cost("print: photo to verdict, " + size + ", one core; anchor ImageIO alone", "ms", ours, limit)
                        .against(quantile(shown, true, 4, 5, 0.5), Double.NaN),
                Row.cost("print: photo to verdict, " + size + ", one core; anchor ZXing alone", "ms", ours, limit)
                        .against(quantile(shown, true, 5, 6, 0.5), Double.NaN));
    }

    private static long count(List<Shown> shown, java.util.function.Predicate<Shown> which) {
        return shown.stream().filter(which).count();
    }

    private static String line(String what, List<Shown> shown, int from, int to) {
        return String.format(
                Locale.ROOT,
                "%s: processor %.1f ms (90 %% below %.1f), clock %.1f ms (90 %% below %.1f)",
                what,
                quantile(shown, true, from, to, 0.5),
                quantile(shown, true, from, to, 0.9),
                quantile(shown, false, from, to, 0.5),
                quantile(shown, false, from, to, 0.9));
    }

    private static double quantile(List<Shown> shown, boolean processor, int from, int to, double share) {
        double[] sums = shown.stream()
                .mapToDouble(one -> Arrays.stream(processor ? one.processor : one.clock, from, to)
                        .sum())
                .sorted()
                .toArray();
        return sums[(int) (share * (sums.length - 1))];
    }

    /** One photograph and the best time of each stage, in milliseconds. */
    private static final class Shown {
        private final PrintPhotos.Photo photo;
        private final PrintModel model;
        private final double[] processor = new double[STAGES.size()];
        private final double[] clock = new double[STAGES.size()];
        private boolean flat;
        private boolean decoded;

        Shown(PrintPhotos.Photo photo, PrintModel model) {
            this.photo = photo;
            this.model = model;
            Arrays.fill(processor, Double.MAX_VALUE);
            Arrays.fill(clock, Double.MAX_VALUE);
        }

        boolean flat() {
            return flat;
        }

        boolean decoded() {
            return decoded;
        }

        void look() {
            MarkedSymbol expected = photo.expected();
            GreyImage picture = Objects.requireNonNull(timed(0, () -> LabelReader.picture(photo.file())));
            LabelCapture capture = timed(1, () -> LabelReader.read(picture));
            LabelCapture.Label label = capture == null ? null : capture.label();
            RectifiedLabel laid = timed(2, () -> label == null ? null : LabelRectifier.rectify(label, expected));
            flat = timed(3, () -> laid == null ? null : model.judge(laid, expected)) != null;
            timed(6, () -> laid == null ? null : model.describe(laid, expected));
            timed(4, this::unpackedByImageIo);
            decoded = timed(5, () -> zxing(picture)) != null;
        }

        private <T> @Nullable T timed(int stage, Work<T> work) {
            long start = System.nanoTime();
            long startProcessor = THREADS.getCurrentThreadCpuTime();
            T result = work.done();
            processor[stage] = Math.min(processor[stage], (THREADS.getCurrentThreadCpuTime() - startProcessor) / 1e6);
            clock[stage] = Math.min(clock[stage], (System.nanoTime() - start) / 1e6);
            return result;
        }

        private Object unpackedByImageIo() {
            try {
                return ImageIO.read(new ByteArrayInputStream(photo.file()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private static @Nullable String zxing(GreyImage image) {
            int width = image.width();
            int height = image.height();
            var source = new PlanarYUVLuminanceSource(image.pixels(), width, height, 0, 0, width, height, false);
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
                        .getText();
            } catch (ReaderException none) {
                return null;
            }
        }
    }
}

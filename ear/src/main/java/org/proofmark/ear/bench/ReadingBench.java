package org.proofmark.ear.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelReader;

/**
 * Reading photographs of QR codes whose texts are known, from {@code ../shared/data/qr-photos}: ZXing's single-code reader (hybrid
 * threshold, then histogram), BoofCV's detector, and ours. Times are processor time of one core for all photographs, from grey
 * values in memory to text, so that unpacking files, the same for all, hides nothing; rounds alternate and the best of each counts.
 */
final class ReadingBench implements Bench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 9;

    private record Photo(String name, String text, GreyImage image) {}

    private static final class Score {
        private final Set<String> read = new TreeSet<>();
        private double millis = Double.MAX_VALUE;
    }

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        Path folder = context.layout()
                .build()
                .resolve("../../../shared/data/qr-photos")
                .normalize();
        if (!Files.isDirectory(folder)) {
            context.say("SKIPPED: no photographs at " + folder);
            return List.of();
        }
        List<Photo> photos = photos(folder);
        List<QrReader> readers = List.of(QrReader.zxing(), QrReader.boofcv(), QrReader.ours());
        List<Score> scores = List.of(new Score(), new Score(), new Score());
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < readers.size(); i++) {
                run(readers.get(i), photos, scores.get(i));
            }
        }
        Score zxing = scores.get(0);
        Score ours = scores.get(2);
        Set<String> union = new TreeSet<>(zxing.read);
        union.addAll(scores.get(1).read);
        Set<String> unread = new TreeSet<>();
        photos.forEach(photo -> unread.add(photo.name));
        unread.removeAll(ours.read);
        context.say(photos.size() + " photographs; not read as their text files say: " + unread);
        List<Row> rows = new ArrayList<>(rows(photos, scores, union));
        rows.addAll(ReadingPhotos.measured(context));
        return rows;
    }

    private static List<Row> rows(List<Photo> photos, List<Score> scores, Set<String> union) {
        Score zxing = scores.get(0);
        Score ours = scores.get(2);
        return List.of(
                Row.rate("photos read: ours against ZXing ∪ BoofCV", "photos", ours.read.size(), Double.NaN)
                        .against(union.size(), 1),
                Row.rate("photos read: ours against ZXing", "photos", ours.read.size(), Double.NaN)
                        .against(zxing.read.size(), 1),
                Row.rate("photos read: ours against BoofCV", "photos", ours.read.size(), Double.NaN)
                        .against(scores.get(1).read.size(), 1),
                Row.rate("labels of up to 61 modules located, of all photos", "photos", located(photos), Double.NaN)
                        .against(photos.size(), Double.NaN),
                Row.cost("reading " + photos.size() + " photos: ours against ZXing", "ms", ours.millis, Double.NaN)
                        .against(zxing.millis, 2),
                Row.cost("reading " + photos.size() + " photos: ours against BoofCV", "ms", ours.millis, Double.NaN)
                        .against(scores.get(1).millis, Double.NaN));
    }

    private static void run(QrReader reader, List<Photo> photos, Score score) {
        score.read.clear();
        double millis = 0;
        for (Photo photo : photos) {
            long start = THREADS.getCurrentThreadCpuTime();
            List<String> texts = reader.texts(photo.image);
            millis += (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            for (String text : texts) {
                if (text.strip().equals(photo.text)) {
                    score.read.add(photo.name);
                }
            }
        }
        score.millis = Math.min(score.millis, millis);
    }

    private static long located(List<Photo> photos) {
        return photos.stream()
                .map(photo -> LabelReader.read(photo.image))
                .filter(capture -> capture != null && capture.label() != null)
                .count();
    }

    private static List<Photo> photos(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(path -> path.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
        List<Photo> photos = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(Path.of(file.toString().replace(".png", ".txt")));
            photos.add(new Photo(folder.relativize(file).toString(), text.strip(), grey(ImageIO.read(file.toFile()))));
        }
        return photos;
    }

    private static GreyImage grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] grey = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            grey[i] = (byte) ((rgb[i] >> 16 & 0xff) + 2 * (rgb[i] >> 8 & 0xff) + (rgb[i] & 0xff) >> 2);
        }
        return new GreyImage(width, height, grey);
    }
}

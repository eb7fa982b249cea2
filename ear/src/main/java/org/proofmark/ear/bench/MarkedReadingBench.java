package org.proofmark.ear.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.Photograph;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Studio;
import org.proofmark.models.training.Figures;
import org.proofmark.reading.GreyImage;

/**
 * Who reads labels that carry a mark: first prints by held-out presses, photographed by held-out cameras at 300 to 900 pixels across the
 * label, half of them flat and half as they come; and the same photographs of the same labels without the mark. Simulated, seeded.
 */
final class MarkedReadingBench implements Bench {
    private static final long SEED = 77;
    private static final double NEAREST = 900;
    private static final double FARTHEST = 300;
    private static final double[] WANTED = {99.7, 97, 95, 97, 97};
    private static final List<String> READERS =
            List.of("own chain", "plain ZXing", "BoofCV", "zbar", "zbar, what it cannot read again at half the size");
    /** From here on it is zbar. */
    private static final int ZBAR = 3;

    @Override
    public String name() {
        return "reading-marked";
    }

    /** One label in one photograph. @param text how what it says ends */
    private record Picture(String text, Path file) {
        GreyImage image() {
            try {
                BufferedImage grey = ImageIO.read(file.toFile());
                byte[] pixels =
                        (byte[]) grey.getRaster().getDataElements(0, 0, grey.getWidth(), grey.getHeight(), null);
                return new GreyImage(grey.getWidth(), grey.getHeight(), pixels);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The picture at half its size, beside the picture. */
        private Path half() {
            GreyImage half = image().half();
            BufferedImage grey = new BufferedImage(half.width(), half.height(), BufferedImage.TYPE_BYTE_GRAY);
            grey.getRaster().setDataElements(0, 0, half.width(), half.height(), half.pixels());
            Path beside = file.resolveSibling("half-" + file.getFileName());
            write(grey, beside);
            return beside;
        }
    }

    private static void write(BufferedImage image, Path file) {
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one reader's pictures. */
    private static final class Count {
        private int pictures;
        private int located;
        private int read;

        private synchronized void add(Picture picture, QrReader.Found found) {
            pictures++;
            located += found.located() ? 1 : 0;
            read += found.texts().stream().anyMatch(text -> text.endsWith(picture.text())) ? 1 : 0;
        }

        private static String share(int hits, int of) {
            Figures.Interval share = Figures.wilson(hits, of);
            return String.format(
                    Locale.ROOT, "%.1f %% (%.1f–%.1f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
        }
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        int labels = (int) context.scaled(400);
        Path folder = Files.createDirectories(context.folder(name()).resolve("pictures"));
        Map<Boolean, List<Picture>> pictures = new LinkedHashMap<>();
        for (boolean marked : new boolean[] {true, false}) {
            pictures.put(marked, pictures(labels, marked, folder));
            context.say(labels + (marked ? " marked" : " unmarked") + " labels printed and photographed");
        }
        Optional<Path> zbar = ZbarImages.command();
        List<Row> rows = new ArrayList<>();
        StringBuilder table = new StringBuilder("| reader | marked: read | unmarked: read | marked: located | "
                + "unmarked: located | wanted |\n| --- | --- | --- | --- | --- | --- |\n");
        for (int reader = 0; reader < READERS.size(); reader++) {
            if (reader >= ZBAR && zbar.isEmpty()) {
                table.append(
                        "| " + READERS.get(reader) + " | SKIPPED: no zbarimg on this machine | – | – | – | ≥ 97 % |\n");
                context.say("SKIPPED: no zbarimg on this machine");
                continue;
            }
            Count marked = count(reader, pictures.getOrDefault(true, List.of()), zbar);
            Count plain = count(reader, pictures.getOrDefault(false, List.of()), zbar);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | ≥ %s %% |%n",
                    READERS.get(reader),
                    Count.share(marked.read, marked.pictures),
                    Count.share(plain.read, plain.pictures),
                    reader >= ZBAR ? "–" : Count.share(marked.located, marked.pictures),
                    reader >= ZBAR ? "–" : Count.share(plain.located, plain.pictures),
                    WANTED[reader]));
            rows.add(Row.rate(
                            "marked labels read of " + labels + ", simulated: " + READERS.get(reader)
                                    + "; anchor: the same unmarked",
                            "%",
                            100.0 * marked.read / marked.pictures,
                            WANTED[reader])
                    .against(100.0 * plain.read / plain.pictures, Double.NaN));
        }
        Path page = context.folder(name()).resolve("table.md");
        Files.writeString(page, table);
        context.say("with intervals: " + page + "\n" + table);
        return rows;
    }

    private static Count count(int reader, List<Picture> pictures, Optional<Path> zbar)
            throws IOException, InterruptedException {
        Count count = new Count();
        if (reader >= ZBAR) {
            List<Path> files = pictures.stream().map(picture -> picture.file).toList();
            List<String> texts = new ArrayList<>(ZbarImages.texts(zbar.orElseThrow(), files));
            if (reader > ZBAR) {
                List<Path> unread = pictures.stream()
                        .filter(picture -> texts.stream().noneMatch(text -> text.endsWith(picture.text)))
                        .map(Picture::half)
                        .toList();
                texts.addAll(ZbarImages.texts(zbar.orElseThrow(), unread));
            }
            pictures.forEach(picture -> count.add(picture, new QrReader.Found(false, texts)));
            return count;
        }
        ThreadLocal<QrReader> own = ThreadLocal.withInitial(() -> switch (reader) {
            case 0 -> QrReader.oursInItsOwnTime();
            case 1 -> QrReader.zxing();
            default -> QrReader.boofcv();
        });
        pictures.parallelStream().forEach(picture -> {
            GreyImage image = picture.image();
            QrReader.Found found = own.get().look(image);
            boolean located = found.located() || reader == 1 && QrReader.zxingLocates(image);
            count.add(picture, new QrReader.Found(located, found.texts()));
        });
        return count;
    }

    private static List<Picture> pictures(int labels, boolean marked, Path folder) {
        ThreadLocal<Scratch> scratches = ThreadLocal.withInitial(Scratch::new);
        return IntStream.range(0, labels)
                .parallel()
                .mapToObj(number -> picture(number, marked, folder, scratches.get()))
                .toList();
    }

    /** The same number gives the same press, hand and light, marked or not. */
    private static Picture picture(int number, boolean marked, Path folder, Scratch scratch) {
        Dice dice = new Dice(SEED).fork(number);
        Specimen specimen = Specimen.draw(
                dice.pick(HeldOut.TEST_MARKETS),
                TextureProfile.KEYED_600,
                4,
                Specimen.Design.PLAIN,
                dice.fork("label"));
        Specimen label =
                marked ? specimen : specimen.redrawn("none", TextureProfile.KEYED_600.withMode(TextureMode.NONE));
        PrinterFamily presses = dice.pick(HeldOut.TEST_PRINTERS);
        Printer printer = presses.draw(dice.fork("printer"));
        CameraFamily cameras = dice.pick(HeldOut.TEST_CAMERAS);
        double across = dice.between(FARTHEST, NEAREST);
        Scene.Kind[] kinds = Scene.Kind.values();
        Scene scene = Scene.draw(
                dice.chance(0.5) ? Scene.Kind.FLAT : kinds[1 + dice.below(kinds.length - 1)], dice.fork("scene"));
        int turned = dice.below(4);
        Photograph photograph = new Studio(scratch)
                .photograph(
                        new Press(scratch).print(label.raster(), printer, dice.fork("print")),
                        cameras.draw(dice, across),
                        scene,
                        turned,
                        dice.fork("shot"))
                .photograph();
        Path file = folder.resolve(number + (marked ? "-marked.png" : "-unmarked.png"));
        write(photograph.image(), file);
        return new Picture("/21/" + label.serial(), file);
    }
}

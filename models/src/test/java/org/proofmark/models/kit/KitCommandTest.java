package org.proofmark.models.kit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.CaptureKit.Place;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.KitLabel;
import org.proofmark.labelling.LabelPress;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.DotRaster;
import org.proofmark.models.simulator.Plane;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamilies;
import org.proofmark.models.simulator.PrinterFamily;

/** From the sheet's PDF to sorted labels and a verdict on the printer, by way of simulated presses and cameras. */
class KitCommandTest {
    /** Below the header of the sheet, and left of its grid, in units. */
    private static final int TOP = 2268;

    private static final int LEFT = (CaptureKit.Paper.A4.width() - CaptureKit.width()) / 2;

    private static final SimulatedKit KIT = new SimulatedKit();

    @SuppressWarnings("NullAway.Init")
    private static BufferedImage sheet;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private record Ran(int status, String said, String failed) {}

    @BeforeAll
    static void printSheet() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new LabelPress().captureKit(CaptureKit.Paper.A4, 1, pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            sheet = new PDFRenderer(document).renderImageWithDPI(0, 600, ImageType.GRAY);
        }
    }

    private Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new KitCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ran sort() {
        return run(
                "--capture-kit",
                home.resolve("in").toString(),
                "--out",
                home.resolve("out").toString());
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = home.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private List<JsonObject> report() throws IOException {
        return Files.readAllLines(home.resolve("out/report.jsonl")).stream()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
    }

    private Set<String> cut() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("out/photos"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> home.resolve("out/photos").relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A square of the sheet in the first printer's dots: 600 an inch. */
    private static DotRaster part(int x, int y, int side) {
        byte[] ink = new byte[side * side];
        byte[] grey = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                boolean white = grey[(y + row) * sheet.getWidth() + x + column] < 0;
                ink[row * side + column] = (byte) (white ? 0 : 255);
            }
        }
        return new DotRaster(side, side, 600, ink);
    }

    @Test
    void labelsOfAPrintedPartAreCutOutAndNamed() throws IOException {
        // Rows 3 and 4, columns 2 and 3: K A / A K, in a square of 50 mm.
        Place first = CaptureKit.places(1).stream()
                .filter(p -> p.label().row() == 3 && p.label().column() == 2)
                .findFirst()
                .orElseThrow();
        DotRaster raster = part((LEFT + first.x()) / 2, (TOP + first.y()) / 2, 1184);
        Printer laser = PrinterFamilies.OFFICE_LASER_600.draw(new Dice(5));
        Print print = KIT.printed(raster, laser, new Dice(6));
        put(
                "first/IMG 1.jpg",
                SimulatedKit.jpeg(KIT.photographed(print, CameraFamilies.GOOD_PHONE, 1500, new Dice(7))));
        put(
                "copy/of office/IMG 1.jpg",
                SimulatedKit.jpeg(KIT.photographed(print, CameraFamilies.MIDDLE_PHONE, 1400, new Dice(8))));
        Ran ran = sort();
        assertThat(cut())
                .containsExactly(
                        "600/keyed-copy/kit1-s01-600-keyed-r03c02-copy__copy_of_office_IMG_1.png",
                        "600/keyed-copy/kit1-s01-600-keyed-r04c03-copy__copy_of_office_IMG_1.png",
                        "600/keyed/kit1-s01-600-keyed-r03c02-first__first_IMG_1.png",
                        "600/keyed/kit1-s01-600-keyed-r04c03-first__first_IMG_1.png",
                        "600/pattern-a-copy/kit1-s01-600-pattern-a-r03c03-copy__copy_of_office_IMG_1.png",
                        "600/pattern-a-copy/kit1-s01-600-pattern-a-r04c02-copy__copy_of_office_IMG_1.png",
                        "600/pattern-a/kit1-s01-600-pattern-a-r03c03-first__first_IMG_1.png",
                        "600/pattern-a/kit1-s01-600-pattern-a-r04c02-first__first_IMG_1.png");
        // Each is cut where its texture is: another label's, or a shifted one, would not correlate.
        assertThat(report())
                .allSatisfy(line -> assertThat(line.getJsonNumber("correlation").doubleValue())
                        .isGreaterThan(0.2));
        assertThat(ran.status()).isEqualTo(KitCommand.INCOMPLETE);
        assertThat(ran.said())
                .contains("2 photographs, 8 labels", "first prints: 4 of 48 labels; missing: r1c1", "copies: 4 of 48");
        // A second run writes over nothing, and says so.
        assertThat(sort().status()).isEqualTo(KitCommand.USAGE);
        Ran again = run(
                "--capture-kit",
                home.resolve("in").toString(),
                "--out",
                home.resolve("out").toString(),
                "--add");
        assertThat(again.said()).contains("8 labels were there already and were left as they are");
    }

    /** Twelve megapixels and more of the whole sheet: too far off for the finest texture, and every label is still told apart. */
    @Test
    void aWholeSheetIsSorted() throws IOException {
        int half = sheet.getHeight() / 2;
        Plane plane = new Plane(half, half);
        Arrays.fill(plane.values(), 0.85f);
        byte[] grey = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
        int width = sheet.getWidth();
        for (int y = 0; y < half; y++) {
            for (int x = 0; x < width / 2; x++) {
                int i = 2 * y * width + 2 * x;
                int sum = (grey[i] & 255) + (grey[i + 1] & 255) + (grey[i + width] & 255) + (grey[i + width + 1] & 255);
                plane.values()[y * half + x] = 0.05f + 0.8f * sum / 1020;
            }
        }
        put(
                "first/sheet.jpg",
                SimulatedKit.jpeg(
                        KIT.photographed(new Print(plane, 1, 1), CameraFamilies.GOOD_PHONE, 3350, new Dice(12))));
        Ran ran = sort();
        assertThat(ran.said()).contains("1 photographs, 48 labels", "first prints: 48 of 48 labels\n");
        assertThat(report()).extracting(line -> line.getString("file")).doesNotHaveDuplicates();
        assertThat(report())
                .filteredOn(line -> line.getInt("dpi") == 1200)
                .allSatisfy(line -> assertThat(line.getString("retake")).isEqualTo("TOO_FAR"));
        // Read from afar, nothing is claimed of the printer.
        assertThat(ran.said()).contains("unknown");
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage qr(String text) {
        ModuleMatrix code = QrCodes.encode(text, ErrorCorrection.Q, Masking.FAST, 4);
        BufferedImage image = new BufferedImage(328, 328, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 328; y++) {
            for (int x = 0; x < 328; x++) {
                boolean dark = x >= 32 && y >= 32 && x < 296 && y < 296 && code.dark((x - 32) / 8, (y - 32) / 8);
                image.getRaster().setSample(x, y, 0, dark ? 20 : 235);
            }
        }
        return image;
    }

    @Test
    void whatIsOfNoUseIsNamed() throws IOException {
        put("first/foreign.png", png(qr("HTTPS://EXAMPLE.COM/SOMETHING")));
        put("first/nowhere.png", png(qr("PROOFMARK-KIT/1/S01/600/KEYED/R99/C99/NO-PRODUCT")));
        put("first/blank.png", png(new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY)));
        put("first/torn.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2});
        put("first/text.jpg", "no picture".getBytes(StandardCharsets.UTF_8));
        put("first/IMG_2.HEIC", new byte[10]);
        put("plain.png", png(qr(CaptureKit.places(1).get(8).label().text())));
        put("twin.png", png(qr(CaptureKit.places(1).get(8).label().text())));
        Ran ran = sort();
        assertThat(ran.status()).isEqualTo(KitCommand.INCOMPLETE);
        assertThat(report())
                .filteredOn(line -> line.containsKey("problem"))
                .extracting(line -> line.getString("photo") + " " + line.getString("problem"))
                .containsExactly(
                        "first/IMG_2.HEIC image-type",
                        "first/blank.png no-code",
                        "first/foreign.png no-kit-code",
                        "first/nowhere.png no-kit-code",
                        "first/text.jpg image-type",
                        "first/torn.jpg image-unreadable",
                        "twin.png same-photograph");
        assertThat(report())
                .filteredOn(line -> line.containsKey("foreign"))
                .extracting(line -> line.getString("foreign"))
                .contains("HTTPS://EXAMPLE.COM/SOMETHING");
        assertThat(ran.said())
                .contains("taken for FIRST PRINTS", "most compatible", "twin.png: is the same file as plain.png");
        // A code without the texture that it names is sorted by what it names; its print does not correlate.
        assertThat(cut()).containsExactly("600/keyed/kit1-s01-600-keyed-r03c01-first__plain.png");
    }

    @Test
    void foldersThatCannotBeUsedAreRefused() throws IOException {
        Files.createDirectories(home.resolve("in/out"));
        String in = home.resolve("in").toString();
        assertThat(run("--capture-kit", in).failed()).contains("--out");
        assertThat(run("--capture-kit", in, "--out", in + "/out").failed()).contains("within the photographs");
        assertThat(run(
                                "--capture-kit",
                                in + "/none",
                                "--out",
                                home.resolve("out").toString())
                        .failed())
                .contains("is no folder");
        assertThat(run("--capture-kit", in, "--out", home.resolve("out").toString(), "--keys", "k")
                        .failed())
                .contains("--keys");
    }

    private String verdictOn(PrinterFamily family, int labels) throws IOException {
        Dice dice = new Dice(family.name().hashCode());
        Printer printer = family.draw(dice.fork("machine"));
        int[] done = new int[KitLabel.Grade.values().length];
        for (Place place : CaptureKit.places(1)) {
            KitLabel label = place.label();
            if (label.kind() == KitLabel.Kind.KEYED && done[label.grade().ordinal()]++ < labels) {
                Dice own = dice.fork(label.id());
                Print print = KIT.printed(SimulatedKit.specimen(label).raster(), printer, own.fork("print"));
                int across = label.grade() == KitLabel.Grade.USUAL ? 600 : 900;
                put(
                        "first/" + label.id() + ".jpg",
                        SimulatedKit.jpeg(KIT.photographed(print, CameraFamilies.GOOD_PHONE, across, own)));
            }
        }
        return sort().said();
    }

    @Test
    void aGoodPressIsRecommended() throws IOException {
        assertThat(verdictOn(PrinterFamilies.OFFICE_LASER_600, Qualification.FEWEST))
                .contains("Use keyed-600-12 on this printer.");
        JsonObject json = Json.createReader(new StringReader(Files.readString(home.resolve("out/qualification.json"))))
                .readObject();
        assertThat(json.getString("advice")).isEqualTo("keyed-600-12");
        assertThat(json.getJsonArray("profiles")).hasSize(3);
    }

    @Test
    void aPressOnWhichNoTextureSurvivesIsAdvisedAgainst() throws IOException {
        assertThat(verdictOn(SimulatedKit.DIRECT_THERMAL_203, Qualification.FEWEST))
                .contains("DO NOT USE THE MARK with this printer");
    }
}

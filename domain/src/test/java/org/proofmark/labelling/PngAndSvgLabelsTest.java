package org.proofmark.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofmark.labelling.LabelSamples.PRESS;
import static org.proofmark.labelling.LabelSamples.PRODUCT;

import com.google.zxing.Result;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.kernel.ProblemException;
import org.proofmark.labelling.internal.raster.ZipStream;

class PngAndSvgLabelsTest {
    private static final LabelJob JOB = LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", PRODUCT);

    @ParameterizedTest
    @ValueSource(ints = {100, 203, 300, 600, 1200})
    void everyResolutionDecodes(int dpi) throws IOException {
        for (String serial : LabelSamples.serials(10, dpi)) {
            byte[] png = PRESS.png(JOB.atDpi(dpi), serial);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo((int) Math.round(60 * dpi / 25.4));
            assertThat(image.getColorModel().getPixelSize()).isEqualTo(1);
            assertThat(LabelSamples.readQr(image)).isEqualTo(LabelSamples.uri(serial));
            // pHYs follows IHDR (8 + 25 bytes): pixels a metre both ways, unit metre.
            ByteBuffer chunk = ByteBuffer.wrap(png, 33, 21);
            assertThat(chunk.getInt()).isEqualTo(9);
            assertThat(chunk.getInt()).isEqualTo(0x70485973);
            assertThat(chunk.getInt()).isEqualTo((int) Math.round(dpi / 0.0254));
        }
    }

    @Test
    void aModuleIsTwelveDotsAtSixHundredDpiAndItsQuietZoneIsFree() throws IOException {
        String serial = LabelSamples.serial(new Random(9));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PRESS.png(JOB, serial)));
        ModuleMatrix code = QrCodes.encode(LabelSamples.uri(serial), ErrorCorrection.Q, Masking.OPTIMAL);
        int margin = (int) Math.round(1.5 * 600 / 25.4);
        int top = (image.getHeight() - 41 * 12) / 2;
        for (int y = 0; y < 41; y++) {
            for (int x = 0; x < 41; x++) {
                boolean inside = x >= 4 && x < 37 && y >= 4 && y < 37;
                boolean dark = inside && code.dark(x - 4, y - 4);
                for (int dot = 0; dot < 12; dot++) {
                    int rgb = image.getRGB(margin + x * 12 + dot, top + y * 12 + 11 - dot);
                    assertThat((rgb & 0xff) == 0).isEqualTo(dark);
                }
            }
        }
    }

    @Test
    void dataMatrixHoldsTheElementString() throws IOException {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD.withCarrier(Carrier.DATA_MATRIX), "roll-1x1", PRODUCT);
        for (String serial : LabelSamples.serials(20, 3)) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(PRESS.png(job.atDpi(300), serial)));
            Result result = LabelSamples.readDataMatrix(image);
            // FNC1 in first position is reported as the symbology identifier ]d2.
            assertThat(result.getText().replace("\u001d", "")).isEqualTo("01" + LabelSamples.GTIN + "21" + serial);
            assertThat(result.getResultMetadata().get(com.google.zxing.ResultMetadataType.SYMBOLOGY_IDENTIFIER))
                    .isEqualTo("]d2");
        }
    }

    @Test
    void tooFewDotsAModuleIsRefusedNamingDpi() {
        assertThatThrownBy(() -> PRESS.png(JOB.atDpi(72), "0")).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().type()).isEqualTo("resolution-too-low");
            assertThat(e.problem().faults().get(0).field()).isEqualTo("dpi");
            assertThat(e.problem().detail()).contains("95 dpi");
        });
        assertThat(PRESS.png(JOB.atDpi(95), "0")).isNotEmpty();
    }

    @Test
    void textIsPrintedBesideTheCode() throws IOException {
        LabelTemplate bare = new LabelTemplate("bare", 60, 25, 1.5, 22, Carrier.QR, List.of(), 6.5, null);
        assertThat(blackRightOfCode(JOB)).isGreaterThan(3_000);
        assertThat(blackRightOfCode(LabelJob.of(bare, "roll-1x1", PRODUCT))).isZero();
        assertThat(blackRightOfCode(JOB.asSpecimen())).isGreaterThan(blackRightOfCode(JOB));
    }

    private static int blackRightOfCode(LabelJob job) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PRESS.png(job, "0".repeat(20))));
        int black = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = image.getWidth() * 2 / 3; x < image.getWidth(); x++) {
                black += (image.getRGB(x, y) & 0xff) == 0 ? 1 : 0;
            }
        }
        return black;
    }

    @Test
    void aLogoIsPrinted() throws IOException {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, 20, 20);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        Logo logo = Logo.ofPng(file.toByteArray());
        LabelJob with = LabelJob.of(LabelTemplate.STANDARD.withLogo(logo), "roll-1x1", PRODUCT);
        String serial = LabelSamples.serial(new Random(1));
        byte[] png = PRESS.png(with, serial);
        assertThat(LabelSamples.readQr(ImageIO.read(new ByteArrayInputStream(png))))
                .endsWith(serial);
        assertThat(png).isNotEqualTo(PRESS.png(JOB, serial));
        assertThat(PRESS.svg(with, serial)).contains("class=\"logo\"");
        assertThatThrownBy(() -> Logo.ofPng(new byte[] {1, 2, 3})).hasMessageContaining("logo-invalid");
    }

    @Test
    void aSpecimenLeadsToSpecimenAndNeverToACode() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(PRESS.png(JOB.asSpecimen(), LabelSamples.serial(new Random(2)))));
        assertThat(LabelSamples.readQr(image)).isEqualTo("HTTPS://ID.BRAND.TEST/SPECIMEN/01/09506000134352");
        LabelJob matrix = LabelJob.of(LabelTemplate.STANDARD.withCarrier(Carrier.DATA_MATRIX), "roll-1x1", PRODUCT)
                .asSpecimen();
        image = ImageIO.read(new ByteArrayInputStream(PRESS.png(matrix, LabelSamples.serial(new Random(2)))));
        assertThat(LabelSamples.readDataMatrix(image).getText()).endsWith("21SPECIMEN");
    }

    @Test
    void svgDecodesAndIsWellFormed() throws Exception {
        for (LabelJob job : List.of(JOB, JOB.atDpi(300), JOB.asSpecimen())) {
            String serial = LabelSamples.serial(new Random(job.dpi()));
            String svg = PRESS.svg(job, serial);
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(LabelSamples.readQr(rasterise(svg)))
                    .isEqualTo(job.specimen() ? PRODUCT.specimenUri() : LabelSamples.uri(serial));
            assertThat(svg.contains(serial)).isEqualTo(!job.specimen());
        }
    }

    /** Fills the rectangles of the code's path: all that this drawing needs of SVG. */
    static BufferedImage rasterise(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg);
        assertThat(box.find()).isTrue();
        BufferedImage image = new BufferedImage(
                Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2)), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        Matcher code = Pattern.compile(
                        "class=\"code\".*?translate\\((\\d+) (\\d+)\\) scale\\((\\d+)\\)\" d=\"([^\"]*)\"")
                .matcher(svg);
        assertThat(code.find()).isTrue();
        pen.translate(Integer.parseInt(code.group(1)), Integer.parseInt(code.group(2)));
        int module = Integer.parseInt(code.group(3));
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(code.group(4));
        while (run.find()) {
            pen.fillRect(
                    Integer.parseInt(run.group(1)) * module,
                    Integer.parseInt(run.group(2)) * module,
                    Integer.parseInt(run.group(3)) * module,
                    module);
        }
        pen.dispose();
        return image;
    }

    @Test
    void theZipHoldsEveryLabelByPosition() throws IOException {
        List<String> serials = LabelSamples.serials(30, 8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LabelWriter labels = PRESS.open(LabelFormat.ZIP, JOB.atDpi(300), out)) {
            for (String serial : serials) {
                labels.add(serial);
            }
            assertThat(labels.count()).isEqualTo(30);
        }
        int n = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).isEqualTo(String.format("label-%08d.png", n));
                assertThat(LabelSamples.readQr(ImageIO.read(new ByteArrayInputStream(zip.readAllBytes()))))
                        .isEqualTo(LabelSamples.uri(serials.get(n)));
                n++;
            }
        }
        assertThat(n).isEqualTo(30);
    }

    @Test
    void moreFilesThanAnOldZipCanCountStayReadable(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("many.zip");
        try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            ZipStream zip = new ZipStream(out, "n", "");
            for (int i = 0; i < 70_000; i++) {
                zip.add(Integer.toString(i).getBytes(StandardCharsets.US_ASCII));
            }
            zip.finish();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(70_000);
            assertThat(zip.getInputStream(zip.getEntry("n00069999")).readAllBytes())
                    .isEqualTo("69999".getBytes(StandardCharsets.US_ASCII));
        }
    }
}

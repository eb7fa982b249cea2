package org.proofmark.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofmark.labelling.LabelSamples.PRESS;
import static org.proofmark.labelling.LabelSamples.PRODUCT;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.kernel.ProblemException;

/** The mark on its way out: every format prints the engine's dots, all of them and nothing else. */
class MarkedLabelsTest {
    private static final TextureKey KEY = TextureKey.published("a slot");
    private static final TextureProfile PROFILE = TextureProfile.KEYED_600;
    private static final LabelJob JOB = job("roll-1x1");
    private static final String SERIAL = "03PTR2H3K42YYCECANS7";

    private static LabelJob job(String layout) {
        return LabelJob.of(LabelTemplate.STANDARD, layout, PRODUCT).withMark(new Mark(PROFILE, KEY));
    }

    private static MarkedSymbol expected(String serial) {
        return Textures.mark(TexturesTest.qr(serial), serial, KEY, PROFILE);
    }

    /** Compares the symbol with the label's dots, the quiet zone's left top corner at (x, y). */
    private static void same(BufferedImage label, int x, int y, String serial) {
        MarkedSymbol symbol = expected(serial);
        for (int row = 0; row < symbol.side(); row++) {
            for (int column = 0; column < symbol.side(); column++) {
                int grey = label.getRGB(x + column, y + row) & 0xff;
                if (grey != (symbol.black(column, row) ? 0 : 255)) {
                    throw new AssertionError(serial + " has grey " + grey + " at dot " + column + "," + row);
                }
            }
        }
        assertThat(LabelSamples.readQr(label.getSubimage(x, y, symbol.side(), symbol.side())))
                .isEqualTo(LabelSamples.uri(serial));
    }

    private static int left() {
        return (int) Math.round(LabelTemplate.STANDARD.marginMm() * 600 / 25.4);
    }

    private static int top(int height) {
        return (height - 41 * 12) / 2;
    }

    @Test
    void aPngHasTheDots() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PRESS.png(JOB, SERIAL)));
        assertThat(image.getColorModel().getPixelSize()).isOne();
        same(image, left(), top(image.getHeight()), SERIAL);
    }

    @Test
    void aZipHasThem() throws IOException {
        List<String> serials = LabelSamples.serials(3, 6);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(LabelFormat.ZIP, JOB, serials, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (String serial : serials) {
                assertThat(zip.getNextEntry()).isNotNull();
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(zip.readAllBytes()));
                same(image, left(), top(image.getHeight()), serial);
            }
        }
    }

    @Test
    void zplHasThem() throws IOException {
        List<String> serials = LabelSamples.serials(3, 7);
        List<String> formats = ZplLabelsTest.formats(ZplLabelsTest.print(JOB, serials));
        for (int i = 0; i < 3; i++) {
            BufferedImage image = ZplLabelsTest.draw(formats.get(i));
            same(image, left(), top(image.getHeight()), serials.get(i));
        }
    }

    @Test
    void svgHasThem() {
        BufferedImage image = PngAndSvgLabelsTest.rasterise(PRESS.svg(JOB, SERIAL));
        same(image, left(), top(image.getHeight()), SERIAL);
    }

    /** What DESIGN asks for: a sheet, rasterised at the printer's resolution, gives the dots back bit for bit. */
    @ParameterizedTest
    @CsvSource({"a4-3x8, 26, 2", "letter-3x10, 30, 1", "roll-1x1, 2, 2"})
    void aPdfRasterisedAtItsResolutionGivesTheDotsBack(String layout, int labels, int pages) throws IOException {
        LabelJob job = job(layout);
        List<String> serials = LabelSamples.serials(labels, labels);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(LabelFormat.PDF, job, serials, out);
        assertThat(out.size() / labels).as("bytes a label").isLessThan(30_000);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(pages);
            PDFRenderer renderer = new PDFRenderer(pdf);
            SheetLayout sheet = job.layout();
            int n = 0;
            for (int page = 0; page < pages; page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 600, ImageType.GRAY);
                for (int cell = 0; cell < sheet.labelsPerPage() && n < labels; cell++) {
                    // As the writer places a label: whole dots for its corner, then whole dots inside it.
                    int x = dots(sheet.leftMm()
                            + cell % sheet.columns() * sheet.pitchXmm()
                            + (sheet.cellWidthMm() - job.template().widthMm()) / 2);
                    int y = dots(sheet.topMm()
                            + cell / sheet.columns() * sheet.pitchYmm()
                            + (sheet.cellHeightMm() - job.template().heightMm()) / 2);
                    same(image, x + left(), y + top(dots(job.template().heightMm())), serials.get(n++));
                }
            }
            assertThat(n).isEqualTo(labels);
        }
    }

    private static int dots(double mm) {
        return (int) Math.round(mm * 600 / 25.4);
    }

    private static void print(LabelFormat format, LabelJob job, List<String> serials, ByteArrayOutputStream out)
            throws IOException {
        try (LabelWriter labels = PRESS.open(format, job, out)) {
            for (String serial : serials) {
                labels.add(serial);
            }
        }
    }

    @Test
    void whatCannotCarryTheMarkIsRefusedAndSaysWhichFieldToChange() {
        assertThat(refusal(JOB.atDpi(300)))
                .contains("mark-not-printable", "dpi", "300", "keyed-600-12", "at 600 dpi alone");
        assertThat(refusal(LabelJob.of(LabelTemplate.STANDARD.withCarrier(Carrier.DATA_MATRIX), "roll-1x1", PRODUCT)
                        .withMark(new Mark(PROFILE, KEY))))
                .contains("mark-not-printable", "template", "Data Matrix");
        LabelTemplate small = new LabelTemplate("small", 60, 25, 1.5, 20, Carrier.QR, List.of(), 6.5, null);
        String tooSmall = refusal(LabelJob.of(small, "roll-1x1", PRODUCT).withMark(new Mark(PROFILE, KEY)));
        assertThat(tooSmall).contains("mark-not-printable", "template", "small", "needs 12 dots", "20.9 mm");
        LabelTemplate enough = new LabelTemplate("enough", 60, 25, 1.5, 20.9, Carrier.QR, List.of(), 6.5, null);
        PRESS.check(LabelJob.of(enough, "roll-1x1", PRODUCT).withMark(new Mark(PROFILE, KEY)));
    }

    private static String refusal(LabelJob job) {
        try {
            PRESS.check(job);
        } catch (ProblemException e) {
            return e.getMessage() + " " + e.problem();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void aSpecimenHasTheSizeAndNoMark() throws IOException {
        BufferedImage specimen = ImageIO.read(new ByteArrayInputStream(PRESS.png(JOB.asSpecimen(), SERIAL)));
        BufferedImage plain = ImageIO.read(
                new ByteArrayInputStream(PRESS.png(JOB.withMark(null).asSpecimen(), SERIAL)));
        assertThat(specimen.getData().getDataBuffer().getSize())
                .isEqualTo(plain.getData().getDataBuffer().getSize());
        for (int y = 0; y < plain.getHeight(); y++) {
            for (int x = 0; x < plain.getWidth(); x++) {
                if (plain.getRGB(x, y) != specimen.getRGB(x, y)) {
                    throw new AssertionError("differs at " + x + "," + y);
                }
            }
        }
        assertThat(PRESS.svg(JOB.atDpi(300).asSpecimen(), SERIAL)).contains("specimen");
    }

    @Test
    void aRoomyTemplateDoesNotStretchTheMark() throws IOException {
        LabelTemplate large = new LabelTemplate("large", 60, 40, 1.5, 37, Carrier.QR, List.of(), 6.5, null);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                PRESS.png(LabelJob.of(large, "roll-1x1", PRODUCT).withMark(new Mark(PROFILE, KEY)), SERIAL)));
        same(image, (image.getWidth() - 41 * 12) / 2, top(image.getHeight()), SERIAL);
    }

    @Test
    void lsbIsNoMarkThatAPressCanPrint() {
        assertThatThrownBy(() -> new Mark(TextureProfile.of("lsb-600-12"), KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

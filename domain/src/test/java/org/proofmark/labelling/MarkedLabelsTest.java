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
import org.junit.jupiter.params.provider.MethodSource;
import org.proofmark.kernel.ProblemException;

/** The mark on its way out: every format prints the engine's dots, all of them and nothing else. */
class MarkedLabelsTest {
    private static final TextureKey KEY = TextureKey.published("a slot");
    private static final TextureProfile PROFILE = TextureProfile.KEYED_600;
    /** The standard template leaves 22 mm; a code of 300 dpi needs nearly 42. */
    private static final LabelTemplate LARGE =
            new LabelTemplate("large", 90, 45, 1.5, 42, Carrier.QR, List.of(LabelField.values()), 6.5, null);

    private static final LabelJob JOB = job("roll-1x1");
    private static final String SERIAL = "03PTR2H3K42YYCECANS7";

    /** Each on the template that it fits. */
    private static LabelJob job(String layout, TextureProfile profile) {
        boolean small = 41 * profile.moduleMm() < LabelTemplate.STANDARD.codeMm();
        return LabelJob.of(small ? LabelTemplate.STANDARD : LARGE, layout, PRODUCT)
                .atDpi(profile.dpi())
                .withMark(new Mark(profile, KEY));
    }

    private static LabelJob job(String layout) {
        return job(layout, PROFILE);
    }

    static List<TextureProfile> offered() {
        return TextureProfile.OFFERED;
    }

    private static void same(BufferedImage label, int x, int y, String serial) {
        same(label, x, y, serial, PROFILE);
    }

    /** Compares the symbol with the label's dots, the quiet zone's left top corner at (x, y). */
    private static void same(BufferedImage label, int x, int y, String serial, TextureProfile profile) {
        MarkedSymbol symbol = Textures.mark(TexturesTest.qr(serial), serial, KEY, profile);
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

    /** Both templates have the same margin. */
    private static int left(TextureProfile profile) {
        return dots(LARGE.marginMm(), profile);
    }

    private static int top(int height, TextureProfile profile) {
        return (height - 41 * profile.moduleDots()) / 2;
    }

    @ParameterizedTest
    @MethodSource("offered")
    void aPngHasTheDots(TextureProfile profile) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PRESS.png(job("roll-1x1", profile), SERIAL)));
        assertThat(image.getColorModel().getPixelSize()).isOne();
        same(image, left(profile), top(image.getHeight(), profile), SERIAL, profile);
    }

    @ParameterizedTest
    @MethodSource("offered")
    void aZipHasThem(TextureProfile profile) throws IOException {
        List<String> serials = LabelSamples.serials(3, 6);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(LabelFormat.ZIP, job("roll-1x1", profile), serials, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (String serial : serials) {
                assertThat(zip.getNextEntry()).isNotNull();
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(zip.readAllBytes()));
                same(image, left(profile), top(image.getHeight(), profile), serial, profile);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("offered")
    void zplHasThem(TextureProfile profile) throws IOException {
        List<String> serials = LabelSamples.serials(3, 7);
        List<String> formats = ZplLabelsTest.formats(ZplLabelsTest.print(job("roll-1x1", profile), serials));
        for (int i = 0; i < 3; i++) {
            BufferedImage image = ZplLabelsTest.draw(formats.get(i));
            same(image, left(profile), top(image.getHeight(), profile), serials.get(i), profile);
        }
    }

    @ParameterizedTest
    @MethodSource("offered")
    void svgHasThem(TextureProfile profile) {
        BufferedImage image = PngAndSvgLabelsTest.rasterise(PRESS.svg(job("roll-1x1", profile), SERIAL));
        same(image, left(profile), top(image.getHeight(), profile), SERIAL, profile);
    }

    /** What DESIGN asks for: a sheet, rasterised at the printer's resolution, gives the dots back bit for bit. */
    @ParameterizedTest
    @CsvSource({
        "a4-3x8, keyed-600-12, 26, 2, 30000",
        "letter-3x10, keyed-600-12, 30, 1, 30000",
        "roll-1x1, keyed-600-12, 2, 2, 30000",
        "roll-1x1, keyed-600-16, 2, 2, 30000",
        "roll-1x1, keyed-300-12, 2, 2, 30000",
        "roll-1x1, keyed-1200-24, 2, 2, 60000",
        "roll-1x1, keyed-1200-24-c2, 2, 2, 30000"
    })
    void aPdfRasterisedAtItsResolutionGivesTheDotsBack(String layout, String mark, int labels, int pages, int most)
            throws IOException {
        TextureProfile profile = TextureProfile.of(mark);
        LabelJob job = job(layout, profile);
        List<String> serials = LabelSamples.serials(labels, labels);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(LabelFormat.PDF, job, serials, out);
        assertThat(out.size() / labels).as("bytes a label").isLessThan(most);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(pages);
            PDFRenderer renderer = new PDFRenderer(pdf);
            SheetLayout sheet = job.layout();
            int n = 0;
            for (int page = 0; page < pages; page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, profile.dpi(), ImageType.GRAY);
                for (int cell = 0; cell < sheet.labelsPerPage() && n < labels; cell++) {
                    // As the writer places a label: whole dots for its corner, then whole dots inside it.
                    int x = dots(
                            sheet.leftMm()
                                    + cell % sheet.columns() * sheet.pitchXmm()
                                    + (sheet.cellWidthMm() - job.template().widthMm()) / 2,
                            profile);
                    int y = dots(
                            sheet.topMm()
                                    + cell / sheet.columns() * sheet.pitchYmm()
                                    + (sheet.cellHeightMm() - job.template().heightMm()) / 2,
                            profile);
                    same(
                            image,
                            x + left(profile),
                            y + top(dots(job.template().heightMm(), profile), profile),
                            serials.get(n++),
                            profile);
                }
            }
            assertThat(n).isEqualTo(labels);
        }
    }

    private static int dots(double mm, TextureProfile profile) {
        return (int) Math.round(mm * profile.dpi() / 25.4);
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
        same(image, (image.getWidth() - 41 * 12) / 2, top(image.getHeight(), PROFILE), SERIAL);
    }

    @Test
    void lsbIsNoMarkThatAPressCanPrint() {
        assertThatThrownBy(() -> new Mark(TextureProfile.of("lsb-600-12"), KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.proofmark.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofmark.labelling.LabelSamples.PRESS;
import static org.proofmark.labelling.LabelSamples.PRODUCT;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.kernel.ProblemException;

class PdfLabelsTest {
    @ParameterizedTest
    @CsvSource({"a4-3x8, 30, 2", "letter-3x10, 31, 2", "roll-1x1, 3, 3"})
    void everyLabelOnEveryPageDecodes(String name, int labels, int pages) throws IOException {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, name, PRODUCT);
        List<String> serials = LabelSamples.serials(labels, labels);
        try (PDDocument pdf = Loader.loadPDF(print(job, serials))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(pages);
            PDFRenderer renderer = new PDFRenderer(pdf);
            int n = 0;
            for (int page = 0; page < pages; page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 300, ImageType.GRAY);
                for (int cell = 0; cell < job.layout().labelsPerPage() && n < labels; cell++) {
                    assertThat(LabelSamples.readQr(cut(image, job.layout(), cell)))
                            .isEqualTo(LabelSamples.uri(serials.get(n++)));
                }
            }
            assertThat(n).isEqualTo(labels);
        }
    }

    private static BufferedImage cut(BufferedImage page, SheetLayout layout, int cell) {
        double dots = 300 / 25.4;
        int x = (int) Math.round((layout.leftMm() + cell % layout.columns() * layout.pitchXmm()) * dots);
        int y = (int) Math.round((layout.topMm() + cell / layout.columns() * layout.pitchYmm()) * dots);
        return page.getSubimage(
                x,
                y,
                Math.min((int) (layout.cellWidthMm() * dots), page.getWidth() - x),
                Math.min((int) (layout.cellHeightMm() * dots), page.getHeight() - y));
    }

    @Test
    void dataMatrixSheetsDecode() throws IOException {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD.withCarrier(Carrier.DATA_MATRIX), "a4-3x8", PRODUCT);
        List<String> serials = LabelSamples.serials(5, 5);
        try (PDDocument pdf = Loader.loadPDF(print(job, serials))) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 300, ImageType.GRAY);
            for (int cell = 0; cell < 5; cell++) {
                assertThat(LabelSamples.readDataMatrix(cut(image, job.layout(), cell))
                                .getText())
                        .endsWith("21" + serials.get(cell));
            }
        }
    }

    @Test
    void fontsAreEmbeddedSubsetsAndTextCanBeFound() throws IOException {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", PRODUCT);
        String serial = "0123456789ABCDEFGHJK";
        byte[] file = print(job, List.of(serial));
        assertThat(file.length).as("a subset is small").isLessThan(60_000);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.isDamaged()).isFalse();
                    assertThat(font.getName()).contains("DejaVuSansCondensed");
                    fonts++;
                }
            }
            assertThat(fonts).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("SN 0123 4567 89AB")
                    .contains("GTIN 09506000134352")
                    .contains("LOT LOT-7A")
                    .contains("EXP 2028-12-31")
                    .contains("Olive oil");
        }
    }

    @Test
    void cutMarksStandOnSheetsAlone() throws IOException {
        assertThat(inkAtCellCorner("a4-3x8")).isTrue();
        assertThat(inkAtCellCorner("roll-1x1")).isFalse();
    }

    private static boolean inkAtCellCorner(String layout) throws IOException {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, layout, PRODUCT);
        try (PDDocument pdf = Loader.loadPDF(print(job, List.of("0".repeat(20))))) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 600, ImageType.GRAY);
            int y = (int) Math.round((job.layout().topMm() + 1) * 600 / 25.4);
            for (int x = 0; x < 5; x++) {
                if ((image.getRaster().getSample(x, y, 0)) < 200) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void aSpecimenSheetSaysSo() throws IOException {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, "a4-3x8", PRODUCT).asSpecimen();
        try (PDDocument pdf = Loader.loadPDF(print(job, LabelSamples.serials(2, 1)))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("SPEC IMEN")
                    .doesNotContain(LabelSamples.serials(2, 1).get(0).substring(0, 4));
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 300, ImageType.GRAY);
            assertThat(LabelSamples.readQr(cut(image, job.layout(), 1))).isEqualTo(PRODUCT.specimenUri());
        }
    }

    @Test
    void aLabelLargerThanItsCellIsRefused() {
        LabelTemplate large = new LabelTemplate("large", 80, 40, 2, 30, Carrier.QR, List.of(), 6, null);
        assertThatThrownBy(() -> LabelJob.of(large, "a4-3x8", PRODUCT))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("label-too-large"));
        assertThatThrownBy(() -> LabelJob.of(large, "a5", PRODUCT))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("layout-unknown"));
    }

    @Test
    void anOrderOfNothingIsStillADocument() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(print(LabelJob.of(LabelTemplate.STANDARD, "a4-3x8", PRODUCT), List.of()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void memoryStaysFlatOverManyPages() throws IOException {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, "a4-3x8", PRODUCT).withMasking(Masking.FAST);
        List<String> serials = LabelSamples.serials(24, 1);
        try (LabelWriter labels = PRESS.open(LabelFormat.PDF, job, OutputStream.nullOutputStream())) {
            for (int i = 0; i < 2_000; i++) {
                labels.add(serials.get(i % 24));
            }
            long before = used();
            for (int i = 0; i < 20_000; i++) {
                labels.add(serials.get(i % 24));
            }
            assertThat(used() - before).isLessThan(4_000_000);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static byte[] print(LabelJob job, List<String> serials) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LabelWriter labels = PRESS.open(LabelFormat.PDF, job, out)) {
            for (String serial : serials) {
                labels.add(serial);
            }
        }
        return out.toByteArray();
    }
}

package org.proofmark.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofmark.labelling.LabelSamples.PRESS;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.ProblemException;
import org.proofmark.labelling.CaptureKit.Paper;
import org.proofmark.labelling.CaptureKit.Place;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.LabelSighting;

class CaptureKitTest {
    private static byte[] pdf(Paper paper, int sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PRESS.captureKit(paper, sheet, out);
        return out.toByteArray();
    }

    @Test
    void everyLabelNamesItself() {
        List<Place> places = CaptureKit.places(7);
        Set<String> texts = new HashSet<>();
        for (Place place : places) {
            String text = place.label().text();
            assertThat(KitLabel.of(text)).contains(place.label());
            assertThat(CaptureKit.has(place.label())).isTrue();
            // As large as the product's own labels, whatever the text.
            assertThat(CaptureKit.code(place.label()).width()).isEqualTo(33);
            texts.add(text);
        }
        assertThat(texts).hasSize(48);
        assertThat(places).extracting(place -> place.label().kind()).contains(KitLabel.Kind.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROOFMARK-KIT/1/S00/600/KEYED/R03/C01/NO-PRODUCT",
                "PROOFMARK-KIT/1/S01/601/KEYED/R03/C01/NO-PRODUCT",
                "PROOFMARK-KIT/1/S01/600/LOCKED/R03/C01/NO-PRODUCT",
                "PROOFMARK-KIT/1/S01/600/KEYED/R03/C01",
                "HTTPS://PM.EXAMPLE/01/09506000134352/21/03PTR2H3K42YYCECANS7",
                ""
            })
    void otherTextsAreNone(String text) {
        assertThat(KitLabel.of(text)).isEmpty();
    }

    /** A text that is well written may still name a place that the kit does not have. */
    @Test
    void aPlaceThatDoesNotExistIsNotTheKits() {
        assertThat(CaptureKit.has(new KitLabel(1, 1, KitLabel.Grade.USUAL, KitLabel.Kind.KEYED, 1, 1)))
                .isFalse();
        assertThat(CaptureKit.has(new KitLabel(2, 1, KitLabel.Grade.USUAL, KitLabel.Kind.KEYED, 3, 1)))
                .isFalse();
    }

    /** What can be parsed neither as a link nor as an element string is row 1 of the verdict's table, whatever else it says. */
    @Test
    void noneIsACode() {
        for (Place place : CaptureKit.places(1)) {
            assertThat(DigitalLink.readAnyForm(place.label().text())).isInstanceOf(DigitalLink.Unread.class);
        }
    }

    @Test
    void anotherSheetHasOtherTextures() {
        KitLabel one = CaptureKit.places(1).get(20).label();
        KitLabel two = CaptureKit.places(2).get(20).label();
        assertThat(one.row()).isEqualTo(two.row());
        assertThat(CaptureKit.symbol(one).dots().packed())
                .isNotEqualTo(CaptureKit.symbol(two).dots().packed());
        assertThatThrownBy(() -> CaptureKit.places(100))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().type()).endsWith("kit-sheet-invalid"));
    }

    /** A page rendered at 600 dpi: all labels are read, each where its text says that it stands. */
    @ParameterizedTest
    @EnumSource(Paper.class)
    void everyLabelIsReadWhereItStands(Paper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(paper, 1))) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Proofmark capture kit 1, sheet 1", "Print at 100 %", "600 · pattern-a · r3 c3");
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 300, ImageType.GRAY);
            GreyImage grey = new GreyImage(
                    page.getWidth(),
                    page.getHeight(),
                    ((DataBufferByte) page.getRaster().getDataBuffer()).getData());
            List<LabelSighting> read = LabelReader.readAll(grey);
            assertThat(read.stream().map(sighting -> sighting.capture().text()).collect(Collectors.toSet()))
                    .isEqualTo(CaptureKit.places(1).stream()
                            .map(place -> place.label().text())
                            .collect(Collectors.toSet()));
            assertThat(read).hasSize(48);
        }
    }

    /** On a printer of its own resolution a code is what the texture engine draws, dot for dot. */
    @ParameterizedTest
    @EnumSource(KitLabel.Grade.class)
    void theDotsComeThrough(KitLabel.Grade grade) throws IOException {
        Place place = CaptureKit.places(1).stream()
                .filter(p -> p.label().grade() == grade)
                .skip(2)
                .findFirst()
                .orElseThrow();
        MarkedSymbol symbol = CaptureKit.symbol(place.label());
        int dot = CaptureKit.UNITS_AN_INCH / grade.dpi();
        try (PDDocument pdf = Loader.loadPDF(pdf(Paper.A4, 1))) {
            int left = (Paper.A4.width() - CaptureKit.width()) / 2 + place.codeX();
            int top = 2268 + place.codeY();
            float point = 72f / CaptureKit.UNITS_AN_INCH;
            Rectangle2D.Float part = new Rectangle2D.Float(
                    left * point,
                    (Paper.A4.height() - top - place.side()) * point,
                    place.side() * point,
                    place.side() * point);
            pdf.getPage(0).setCropBox(new PDRectangle(part.x, part.y, part.width, part.height));
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, grade.dpi(), ImageType.GRAY);
            assertThat(image.getWidth()).isBetween(place.side() / dot - 1, place.side() / dot + 1);
            int different = 0;
            int quiet = symbol.quietDots();
            for (int y = quiet; y < symbol.side() - quiet; y++) {
                for (int x = quiet; x < symbol.side() - quiet; x++) {
                    boolean black = (image.getRGB(x, y) & 0xff) < 128;
                    different += black == symbol.black(x, y) ? 0 : 1;
                }
            }
            assertThat(different).isZero();
        }
    }

    @Test
    void theSameSheetIsTheSameBytes() throws IOException {
        assertThat(pdf(Paper.LETTER, 3)).isEqualTo(pdf(Paper.LETTER, 3));
        assertThat(pdf(Paper.LETTER, 3)).hasSizeLessThan(2_000_000);
    }
}

package org.proofmark.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofmark.labelling.LabelSamples.PRESS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proofmark.labelling.internal.font.FontStack;
import org.proofmark.labelling.internal.font.GlyphRun;
import org.proofmark.labelling.internal.font.VisualOrder;
import org.w3c.dom.Document;

/** Whatever a product is called, the label prints and its code decodes. */
class HostileNamesTest {
    static List<String> names() {
        return List.of(
                "^XA^XZ~JA",
                "</svg><script>alert(1)</script>&amp;\"'",
                ") Tj ET endstream endobj (",
                "back\\slash \\) (unbalanced ((( <41> >>",
                "\u0000\u0001\u001b[31m\n\r\t\u202e reversed \u2066",
                "زيت زيتون بكر ممتاز 500 مل",
                "שמן זית (כתית)",
                "特级初榨橄榄油 500 毫升",
                "Oil 🫒🧴👩‍👩‍👧‍👦 😀",
                "\ud83d lone surrogate \ude00",
                "e\u0301\u0302\u0303".repeat(80),
                "x".repeat(500),
                "many words ".repeat(50),
                "\uffff\ufffe\ufeff",
                " ",
                "");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFormatPrintsAndDecodes(String name) throws Exception {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", LabelSamples.named(name))
                .atDpi(300);
        String serial = LabelSamples.serial(new Random(name.hashCode()));
        byte[] png = PRESS.png(job, serial);
        assertThat(LabelSamples.readQr(ImageIO.read(new ByteArrayInputStream(png))))
                .isEqualTo(LabelSamples.uri(serial));

        String svg = PRESS.svg(job, serial);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(1);

        try (PDDocument pdf = Loader.loadPDF(PdfLabelsTest.print(job, List.of(serial)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(serial.substring(0, 4));
            assertThat(LabelSamples.readQr(new PDFRenderer(pdf).renderImageWithDPI(0, 300, ImageType.GRAY)))
                    .isEqualTo(LabelSamples.uri(serial));
        }
    }

    @Test
    void aParenthesisedNameIsShownAsItIs() throws IOException {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", LabelSamples.named("a(b)\\c <41>"));
        try (PDDocument pdf = Loader.loadPDF(PdfLabelsTest.print(job, List.of("0")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("a(b)\\c <41>");
        }
    }

    @Test
    void theFirstNameThatTheFontsCanWriteIsPrinted() {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", LabelSamples.named("特级初榨橄榄油", "Olive oil"));
        assertThat(PRESS.svg(job, "0")).contains("<title>Olive oil,");
        job = LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", LabelSamples.named("特级初榨橄榄油"));
        assertThat(PRESS.svg(job, "0")).contains("<title>特级初榨橄榄油,");
    }

    @Test
    void arabicLettersAreJoinedAndRunFromTheRight() {
        FontStack fonts = FontStack.with(List.of());
        // seen, lam, alef, meem: initial seen, final lam-alef, isolated meem; drawn from the left: meem first.
        GlyphRun run = fonts.shape("سلام");
        assertThat(run.codePoints()).containsExactly(0xfee1, 0xfefc, 0xfeb3);
        assertThat(run.rightToLeft()).isTrue();
        assertThat(fonts.covers("سلام")).isTrue();
        assertThat(fonts.shape("אב (ג)").codePoints()).containsExactly('(', 'ג', ')', ' ', 'ב', 'א');
    }

    @Test
    void whatCannotBePrintedIsCleanedAway() {
        assertThat(VisualOrder.clean(" a\u0000\t\n b\u200d\ufe0fc \ud800 ")).isEqualTo("a bc \ufffd");
    }
}

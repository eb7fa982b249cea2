package org.proofmark.ear.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.LabelPress;
import org.proofmark.labelling.LabelProduct;
import org.proofmark.labelling.LabelTemplate;
import org.proofmark.labelling.LabelWriter;

class LabelPicturesTest {
    private static final int DOTS_A_MODULE = 12;

    /** Serials whose unmarked codes ZXing does not find at half the size, nor, two of them, at the whole, a third or a quarter. */
    @Test
    void codesThatAReaderMissesAtOneScaleAreCut() throws IOException {
        List<String> serials =
                List.of("RVBFPTM9FMFQT9BSER0N", "Q5N60M749TF67VCMPZE1", "XYWXW9XESVJ4PGNWR38R", "2K00S5H35KSBQR44RY29");
        LabelProduct product = new LabelProduct(
                "ID.BRAND.TEST",
                "09506000134352",
                List.of("Olive oil, extra virgin, 500 ml"),
                "LOT-7A",
                LocalDate.of(2028, 12, 31));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", product);
        try (LabelWriter labels = new LabelPress().open(LabelFormat.PDF, job, pdf)) {
            for (String serial : serials) {
                labels.add(serial);
            }
        }

        List<BufferedImage> codes = LabelPictures.ofPdf(pdf.toByteArray());

        assertThat(codes).hasSize(serials.size());
        for (BufferedImage code : codes) {
            assertThat(code.getWidth()).isBetween(41 * DOTS_A_MODULE - 2, 41 * DOTS_A_MODULE + 2);
            // The top left corner of a finder pattern, and the quiet zone before it.
            int quiet = 4 * DOTS_A_MODULE;
            assertThat(code.getRGB(quiet + 3, quiet + 3) & 255).isZero();
            assertThat(code.getRGB(quiet - 4, quiet + 3) & 255).isEqualTo(255);
            assertThat(code.getRGB(quiet + 3, quiet - 4) & 255).isEqualTo(255);
        }
    }
}

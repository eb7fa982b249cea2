package org.proofmark.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;

/** A label as the printer gets it, seen under its own key and under others. */
class MarkAgreementTest {
    private static final String SERIAL = "0A1B2C3D4E5F6G7H8J9K";
    private static final ModuleMatrix CODE =
            QrCodes.encode("HTTPS://ID.EXAMPLE.COM/01/09506000134352/21/" + SERIAL, ErrorCorrection.Q, Masking.OPTIMAL);
    private static final MarkedSymbol MARKED = mark("mine", TextureProfile.KEYED_600);

    private static MarkedSymbol mark(String key, TextureProfile profile) {
        return Textures.mark(CODE, SERIAL, TextureKey.published(key), profile);
    }

    private static LabelCapture.Label read(MarkedSymbol printed) {
        LabelCapture capture = LabelReader.read(new GreyImage(printed.side(), printed.side(), printed.grey()));
        assertThat(capture).isNotNull();
        assertThat(capture.label()).isNotNull();
        return capture.label();
    }

    @Test
    void theOwnKeyAgreesFarBeyondChanceAndNoOtherDoes() {
        LabelCapture.Label label = read(MARKED);
        MarkAgreement own = MarkAgreement.of(LabelRectifier.rectify(label, MARKED), MARKED);
        assertThat(own.correlation()).isGreaterThan(0.9);
        assertThat(own.cells()).isEqualTo(MARKED.cellCount());
        assertThat(own.standardErrors()).isGreaterThan(100);
        for (int i = 0; i < 20; i++) {
            MarkedSymbol other = mark("other " + i, TextureProfile.KEYED_600);
            RectifiedLabel flat = LabelRectifier.rectify(label, other);
            assertThat(MarkAgreement.of(flat, other).standardErrors()).isBetween(-5.0, 5.0);
            // Laid flat against the wrong key, the right one still stands out: what finding the other market rests on.
            assertThat(MarkAgreement.of(flat, MARKED).standardErrors()).isGreaterThan(12);
        }
    }

    @Test
    void aPlainLabelAgreesWithNobody() {
        RectifiedLabel plain = LabelRectifier.rectify(read(mark("mine", TextureProfile.NONE)), MARKED);
        assertThat(MarkAgreement.of(plain, MARKED).standardErrors()).isBetween(-5.0, 5.0);
    }

    @Test
    void thePicturesLieOverEachOtherAndTheMapIsTealWhereTheMarkIsFollowed() throws IOException {
        RectifiedLabel flat = LabelRectifier.rectify(read(MARKED), MARKED);
        byte[] photo = PrintPictures.grey(flat.picture());
        GreyImage again = PrintPictures.read(photo);
        assertThat(again.pixels()).isEqualTo(flat.picture().pixels());
        assertThat(PrintPictures.read(PrintPictures.expected(MARKED)).width()).isEqualTo(33 * 12);

        assertThat(tint(PrintPictures.agreement(again, MARKED))).isGreaterThan(60);
        assertThat(tint(PrintPictures.agreement(again, mark("other", TextureProfile.KEYED_600))))
                .isBetween(-25.0, 25.0);
    }

    /** How much greener than red the picture is on average, of 255. */
    private static double tint(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        double sum = 0;
        int cells = 0;
        int quiet = MARKED.quietDots();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (MARKED.isCell(quiet + x, quiet + y)) {
                    int rgb = image.getRGB(x, y);
                    sum += (rgb >> 8 & 0xff) - (rgb >> 16 & 0xff);
                    cells++;
                }
            }
        }
        return sum / cells;
    }
}

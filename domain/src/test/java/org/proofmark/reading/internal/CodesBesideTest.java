package org.proofmark.reading.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.Photos;

/** Packages bear more codes than the label's, often larger ones. */
class CodesBesideTest {
    private static final String OURS = "HTTPS://ID.EXAMPLE.COM/01/09506000134352/21/0A1B2C3D4E5F6G7H8J9K";
    private static final String THEIRS = "https://elsewhere.example/win-a-bicycle";
    private static final Predicate<String> UNITS = text -> text.contains("/21/");

    private final BufferedImage picture = new BufferedImage(1400, 900, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = picture.createGraphics();

    CodesBesideTest() {
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, 1400, 900);
    }

    private CodesBesideTest code(String text, int size, int x, int y, double degrees) throws Exception {
        BufferedImage code =
                MatrixToImageWriter.toBufferedImage(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size));
        Graphics2D turned = (Graphics2D) pen.create();
        turned.rotate(Math.toRadians(degrees), x + size / 2.0, y + size / 2.0);
        turned.drawImage(code, x, y, null);
        return this;
    }

    private Photos.Reading read(Predicate<String> wanted) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return LabelReader.read(file.toByteArray(), wanted);
    }

    @Test
    void aLabelIsFoundBesideALargerCodeOfSomebodyElse() throws Exception {
        code(THEIRS, 700, 20, 100, 12).code(OURS, 330, 900, 300, -7);

        assertThat(read(text -> true).text()).isEqualTo(THEIRS);
        Photos.Reading reading = read(UNITS);
        assertThat(reading.text()).isEqualTo(OURS);
        LabelCapture.Label label =
                Objects.requireNonNull(Objects.requireNonNull(reading.capture()).label());
        assertThat(label.encodedAgain()).isTrue();
    }

    @Test
    void aLabelIsFoundAmongThreeCodesOfOthers() throws Exception {
        code(THEIRS + "1", 500, 10, 10, 0)
                .code(THEIRS + "2", 420, 560, 20, 30)
                .code(OURS, 300, 1050, 550, 3)
                .code(THEIRS + "3", 400, 100, 490, 80);

        assertThat(read(UNITS).text()).isEqualTo(OURS);
    }

    @Test
    void whereNoneIsWantedTheFirstStands() throws Exception {
        code(THEIRS + "1", 700, 20, 100, 12).code(THEIRS + "2", 330, 900, 300, -7);

        assertThat(read(UNITS).text()).isEqualTo(read(text -> true).text()).startsWith(THEIRS);
    }
}

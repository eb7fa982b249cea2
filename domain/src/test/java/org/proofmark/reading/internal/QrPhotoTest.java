package org.proofmark.reading.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.ProblemException;
import org.proofmark.reading.Photos;

class QrPhotoTest {
    private static final String TEXT = "HTTPS://ID.EXAMPLE.COM/01/09506000134352/21/0A1B2C3D4E5F6G7H8J9K";

    private static byte[] code(String format, int size) throws Exception {
        BufferedImage image =
                MatrixToImageWriter.toBufferedImage(new QRCodeWriter().encode(TEXT, BarcodeFormat.QR_CODE, size, size));
        BufferedImage rgb = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        rgb.createGraphics().drawImage(image, 0, 0, null);
        return encode(rgb, format);
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    @Test
    void aCodeIsReadFromPngAndJpeg() throws Exception {
        assertThat(new QrPhoto(code("png", 300)).read().text()).isEqualTo(TEXT);
        assertThat(new QrPhoto(code("jpg", 300)).read().text()).isEqualTo(TEXT);
    }

    @Test
    void aLargePictureIsReadAtAFraction() throws Exception {
        Photos.Reading reading = new QrPhoto(code("png", 3900)).read();
        assertThat(reading.text()).isEqualTo(TEXT);
        assertThat(reading.width()).isEqualTo(3900);
    }

    @Test
    void aPictureWithoutACodeHasNoText() throws Exception {
        assertThat(new QrPhoto(encode(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png"))
                        .read()
                        .text())
                .isNull();
    }

    @Test
    void aBombIsRefusedByItsHeader() throws Exception {
        byte[] png = code("png", 100);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThatThrownBy(() -> new QrPhoto(png).read())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo("image-too-large"));
    }

    @Test
    void tooManyBytesAreRefused() {
        assertThatThrownBy(() -> new QrPhoto(new byte[Photos.MAX_BYTES + 1]).read())
                .hasMessageContaining("image-too-large");
    }

    @Test
    void otherFilesAreRefused() {
        for (String file : List.of("", "GIF89a", "<svg/>", "%PDF-1.7")) {
            assertThatThrownBy(() -> new QrPhoto(file.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).read())
                    .hasMessageContaining("image-type");
        }
    }

    @Test
    void aDamagedPictureIsReadOrRefusedButNeverAnythingElse() throws Exception {
        Random random = new Random(7);
        for (String format : List.of("png", "jpg")) {
            byte[] whole = code(format, 120);
            for (int i = 0; i < 150; i++) {
                byte[] damaged =
                        Arrays.copyOf(whole, i % 3 == 0 ? 20 + random.nextInt(whole.length - 20) : whole.length);
                for (int flips = 0; flips < 5; flips++) {
                    damaged[4 + random.nextInt(damaged.length - 4)] ^= (byte) (1 << random.nextInt(8));
                }
                try {
                    new QrPhoto(damaged).read();
                } catch (ProblemException refused) {
                    assertThat(refused.problem().type()).isIn("image-unreadable", "image-too-large");
                }
            }
        }
    }

    @Test
    void mostOfZxingsOwnPhotographsAreRead() throws IOException {
        Path photos = Path.of("..", "..", "shared", "data", "qr-photos", "qrcode-2");
        Assumptions.assumeTrue(Files.isDirectory(photos), "SKIPPED: no ../shared/data/qr-photos beside this checkout");
        int read = 0;
        int all = 0;
        try (Stream<Path> files = Files.list(photos)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".png")).toList()) {
                all++;
                read += new QrPhoto(Files.readAllBytes(file)).read().text() == null ? 0 : 1;
            }
        }
        assertThat(read).isGreaterThan(all * 7 / 10);
    }
}

package org.proofmark.reading.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.kernel.ProblemException;

/** Against files of the format's reference encoder and another's decoder. */
class LosslessWebPTest {
    private static byte[] file(String name) throws IOException {
        try (InputStream in = LosslessWebPTest.class.getResourceAsStream("/org/proofmark/reading/" + name + ".webp")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static int[] unpacked(byte[] file) {
        WebPChunks chunks = WebPChunks.of(file);
        assertThat(chunks.lossless()).isTrue();
        return LosslessWebP.pixels(
                file, chunks.from(), chunks.end(), chunks.width(), chunks.height(), Deadline.in(60_000));
    }

    /** Between them: all transforms, predictors of all kinds, indices packed by two, four and eight, a cache, and changing code tables. */
    @ParameterizedTest
    @ValueSource(
            strings = {"two-colours", "three-colours", "nine-colours", "forty-colours", "opacities", "slopes", "patches"
            })
    void everyPixelIsWhatAnotherDecoderSays(String name) throws IOException {
        byte[] file = file("lossless-" + name);
        ImageReader another = new WebPImageReaderSpi().createReaderInstance(null);
        another.setInput(new ByteArrayImageInputStream(file));
        BufferedImage image = another.read(0);
        int[] expected = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int[] pixels = unpacked(file);
        for (int i = 0; i < pixels.length && !image.getColorModel().hasAlpha(); i++) {
            pixels[i] |= 0xff000000;
        }
        assertThat(pixels).containsExactly(expected);
    }

    @Test
    void ofDamagedFilesEachIsReadOrRefused() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            byte[] file = file(i % 2 == 0 ? "lossless-patches" : "lossless-opacities");
            for (int j = 0; j <= i % 3; j++) {
                file[26 + random.nextInt(i % 5 == 0 ? file.length - 26 : 60)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(unpacked(file)).isNotEmpty();
            } catch (ProblemException refused) {
                assertThat(refused.problem().type()).isIn("image-unreadable", "image-too-large");
            }
        }
    }

    @Test
    void theTimeBoxHoldsInsideAPicture() {
        byte[] file = WebPFiles.riff(WebPFiles.allTransforms(1000));
        WebPChunks chunks = WebPChunks.of(file);
        assertThatThrownBy(() -> LosslessWebP.pixels(
                        file, chunks.from(), chunks.end(), chunks.width(), chunks.height(), Deadline.in(-1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo("image-too-large"));
    }
}

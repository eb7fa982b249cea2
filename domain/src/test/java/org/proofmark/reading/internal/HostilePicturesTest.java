package org.proofmark.reading.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofmark.reading.internal.HostilePictures.TEXT;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.kernel.ProblemException;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.Photos;

/** Whatever is sent: one clear answer, within two seconds of a processor and bounded memory. */
class HostilePicturesTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static @Nullable String text(byte[] file) {
        return bounded(() -> LabelSearch.read(file).text());
    }

    private static @Nullable String text(GreyImage picture) {
        return bounded(() -> {
            var capture = LabelSearch.read(picture);
            return capture == null ? null : capture.text();
        });
    }

    private static @Nullable String bounded(Supplier<@Nullable String> reading) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long memory = THREADS.getCurrentThreadAllocatedBytes();
        try {
            return reading.get();
        } finally {
            assertThat((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9).isLessThan(2);
            assertThat((THREADS.getCurrentThreadAllocatedBytes() - memory) >> 20)
                    .isLessThan(400);
        }
    }

    private static void refused(byte[] file, String type) {
        assertThatThrownBy(() -> text(file)).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().type())
                .isEqualTo(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg/>", "%PDF-1.7", "hello, I am no picture", "BM", "II*\0"})
    void whatIsNoPictureIsRefusedByItsFirstBytes(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "image-type");
    }

    @Test
    void anAnimatedGifIsNotRead() throws IOException {
        refused(
                HostilePictures.write(
                        HostilePictures.image(HostilePictures.code(), BufferedImage.TYPE_BYTE_INDEXED), "gif"),
                "image-type");
    }

    @Test
    void aTruncatedJpegIsReadAsFarAsItGoes() throws IOException {
        byte[] whole = HostilePictures.jpeg(HostilePictures.code());
        refused(Arrays.copyOf(whole, 100), "image-unreadable");
        refused(Arrays.copyOf(whole, 3), "image-unreadable");
        assertThatThrownBy(() -> text(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cut short");
        assertThat(text(Arrays.copyOf(whole, whole.length - 2))).isEqualTo(TEXT);
    }

    @Test
    void aPngOfThirtyThousandPixelsSquaredIsRefusedByItsHeader() throws IOException {
        byte[] bomb = HostilePictures.pngOfThirtyThousandSquared();
        assertThat(bomb.length).isLessThan(20_000);
        refused(bomb, "image-too-large");
    }

    @Test
    void tooManyBytesAreRefused() {
        refused(new byte[Photos.MAX_BYTES + 1], "image-too-large");
    }

    @Test
    void aJpegOfAThousandPassesIsRefused() throws IOException {
        refused(HostilePictures.jpegOfAThousandPasses(), "image-too-large");
    }

    @Test
    void metadataIsNeverLookedAt() throws IOException {
        byte[] bomb = HostilePictures.exifBomb();
        assertThat(bomb.length).isGreaterThan(5 << 20);
        assertThat(text(bomb)).isEqualTo(TEXT);
        assertThat(text(HostilePictures.polyglot())).isEqualTo(TEXT);
    }

    @Test
    void inksSixteenBitsAndTransparencyAreRead() throws IOException {
        assertThat(text(HostilePictures.cmykJpeg(false))).isEqualTo(TEXT);
        assertThat(text(HostilePictures.cmykJpeg(true))).isEqualTo(TEXT);
        assertThat(text(HostilePictures.sixteenBitPng())).isEqualTo(TEXT);
        assertThat(text(HostilePictures.transparentPng())).isEqualTo(TEXT);
    }

    @Test
    void aPictureWithoutACodeHasNoText() {
        assertThat(text(HostilePictures.noise(2000, 1500))).isNull();
        assertThat(text(new GreyImage(2000, 1500, new byte[2000 * 1500]))).isNull();
        assertThat(text(new GreyImage(1, 1, new byte[1]))).isNull();
        assertThat(text(new GreyImage(3000, 2, new byte[6000]))).isNull();
    }

    @Test
    void ofTwoCodesOneIsRead() {
        assertThat(text(HostilePictures.twoCodes())).isEqualTo(TEXT);
    }

    @Test
    void aMirroredAnInvertedAndATurnedCodeAreRead() {
        assertThat(text(HostilePictures.mirrored())).isEqualTo(TEXT);
        assertThat(text(Filters.inverted(HostilePictures.code()))).isEqualTo(TEXT);
        GreyImage turned = HostilePictures.code();
        for (int quarter = 0; quarter < 4; quarter++) {
            assertThat(text(turned)).isEqualTo(TEXT);
            turned = HostilePictures.turned(turned);
        }
    }

    @Test
    void aHalfCoveredCodeIsNotGuessed() {
        assertThat(text(HostilePictures.halfCovered())).isNull();
    }

    @Test
    void thousandsOfFinderPatternsCostNoMore() {
        assertThat(text(HostilePictures.thousandsOfFinders())).isNull();
    }

    @Test
    void aScreenWithMoireIsRead() {
        assertThat(text(HostilePictures.screenWithMoire())).isEqualTo(TEXT);
    }
}

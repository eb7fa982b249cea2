package org.proofmark.reading.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofmark.reading.internal.HostilePictures.TEXT;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
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

    /** By what it says of itself, before room is made for anything but the file. */
    private static void refusedAtOnce(byte[] file, String type) {
        long memory = THREADS.getCurrentThreadAllocatedBytes();
        refused(file, type);
        assertThat((THREADS.getCurrentThreadAllocatedBytes() - memory) >> 20).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg/>", "%PDF-1.7", "hello, I am no picture", "BM", "II*\0"})
    void whatIsNoPictureIsRefusedByItsFirstBytes(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "image-type");
    }

    @Test
    void aGifIsNotRead() throws IOException {
        refused(
                HostilePictures.write(
                        HostilePictures.image(HostilePictures.code(), BufferedImage.TYPE_BYTE_INDEXED), "gif"),
                "image-type");
    }

    @Test
    void anAnimatedPictureIsNotRead() throws IOException {
        byte[] gif = HostilePictures.animatedGif();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(gif)));
        assertThat(reader.getNumImages(true)).isEqualTo(2);
        refused(gif, "image-type");
        refused(WebPFiles.animated(HostilePictures.code(), 2), "image-type");
        // Nor one that does not say so before it comes.
        byte[] frames = WebPFiles.animated(HostilePictures.code(), 2);
        frames[20] = 0;
        refused(frames, "image-type");
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
    void textAndProfilesOfPngAreNeverUnpacked() throws IOException {
        assertThat(text(HostilePictures.pngOfPackedText())).isEqualTo(TEXT);
    }

    @Test
    void aPngOfManyChunksCostsNoMore() throws IOException {
        assertThat(text(HostilePictures.pngOfManyChunks())).isEqualTo(TEXT);
    }

    @Test
    void aPngThatMakesItsDecoderMakeRoomIsRefusedByItsHeaders() throws IOException {
        refusedAtOnce(HostilePictures.pngOfOneRow(), "image-too-large");
        refusedAtOnce(HostilePictures.pngOfAHugePalette(), "image-unreadable");
        refusedAtOnce(HostilePictures.pngOfTwoHeaders(), "image-unreadable");
    }

    @Test
    void aJpegThatIsMoreThanItSaysIsRefusedByItsHeaders() throws IOException {
        refusedAtOnce(HostilePictures.jpegOfHiddenPasses(), "image-unreadable");
        refusedAtOnce(HostilePictures.jpegOfTwoFrames(), "image-unreadable");
        refusedAtOnce(HostilePictures.jpegOfLargePasses(), "image-too-large");
    }

    @Test
    void aWebPIsReadWithoutLossesAndWithThem() throws IOException {
        byte[] lossless = WebPFiles.lossless(HostilePictures.code());
        assertThat(text(WebPFiles.riff(lossless))).isEqualTo(TEXT);
        byte[] lossy = codeOnNothing();
        assertThat(text(lossy)).isEqualTo(TEXT);
        int side = HostilePictures.code().width();
        // What is no pixel is not looked at: this profile is none.
        byte[] profile = WebPFiles.chunk("ICCP", new byte[33]);
        byte[] more = WebPFiles.chunk("EXIF", "MM".getBytes(StandardCharsets.US_ASCII));
        assertThat(text(WebPFiles.riff(WebPFiles.canvas(side, side, WebPFiles.PROFILE), profile, lossless, more)))
                .isEqualTo(TEXT);
    }

    private static byte[] codeOnNothing() throws IOException {
        try (InputStream in =
                HostilePicturesTest.class.getResourceAsStream("/org/proofmark/reading/code-on-nothing-lossy.webp")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void aWebPWhosePictureIsNotAsLargeAsItsCanvasIsRefused() {
        byte[] bomb = WebPFiles.riff(WebPFiles.canvas(100, 100, 0), WebPFiles.lossy(16_000, 16_000, 600, false));
        assertThat(bomb).hasSize(638);
        refusedAtOnce(bomb, "image-unreadable");
        byte[] code = WebPFiles.lossless(HostilePictures.code());
        int side = HostilePictures.code().width();
        refusedAtOnce(WebPFiles.riff(WebPFiles.canvas(side + 1, side, 0), code), "image-unreadable");
        assertThat(text(WebPFiles.riff(WebPFiles.canvas(side, side, 0), code))).isEqualTo(TEXT);
    }

    @Test
    void aTruncatedWebPIsRefused() throws IOException {
        for (byte[] whole :
                new byte[][] {WebPFiles.riff(WebPFiles.lossless(HostilePictures.code())), codeOnNothing()}) {
            for (int length = 13; length < whole.length - 1; length += 1 + length / 7) {
                refusedAtOnce(Arrays.copyOf(whole, length), "image-unreadable");
                // And where its container says that this is all.
                byte[] cut = Arrays.copyOf(whole, length);
                ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN).putInt(4, length - 8);
                refusedAtOnce(cut, "image-unreadable");
            }
        }
    }

    @Test
    void aWebPWhoseChunksClaimMoreThanThereIsIsRefused() {
        byte[] code = WebPFiles.lossless(HostilePictures.code());
        for (int claimed : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, -9, code.length - 6}) {
            byte[] file = WebPFiles.riff(code);
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(16, claimed);
            refusedAtOnce(file, "image-unreadable");
            file = WebPFiles.riff(code);
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, claimed);
            refusedAtOnce(file, "image-unreadable");
        }
        refusedAtOnce(WebPFiles.riff(), "image-unreadable");
        refusedAtOnce(WebPFiles.riff(WebPFiles.riff(code)), "image-unreadable");
        refusedAtOnce(WebPFiles.riff(WebPFiles.canvas(100, 100, 0)), "image-unreadable");
        refusedAtOnce(
                WebPFiles.riff(WebPFiles.canvas(100, 100, 0), WebPFiles.canvas(100, 100, 0), code), "image-unreadable");
        refusedAtOnce(WebPFiles.riff(WebPFiles.chunk("VP8L", new byte[1])), "image-unreadable");
        refusedAtOnce(WebPFiles.riff(WebPFiles.chunk("VP8 ", new byte[3])), "image-unreadable");
    }

    @Test
    void aLosslessWebPCostsWhatItsPixelsCost() {
        assertThat(text(WebPFiles.riff(WebPFiles.allTransforms(1000)))).isNull();
        refusedAtOnce(WebPFiles.riff(WebPFiles.lossless(1000, 1000, 2, 3000)), "image-unreadable");
        refusedAtOnce(WebPFiles.riff(WebPFiles.lossless(1000, 1000, 0, 300)), "image-unreadable");
        byte[] tables = WebPFiles.riff(WebPFiles.manyTables(1000));
        assertThatThrownBy(() -> text(tables)).hasMessageContaining("smaller");
        refusedAtOnce(WebPFiles.riff(WebPFiles.lossless(4001, 4000, 2, 1)), "image-too-large");
    }

    @Test
    void aWebPWithLossesIsReadAsFarAsItsDecoderNeedsBoundedMemory() {
        byte[] large = WebPFiles.riff(WebPFiles.lossy(1290, 1024, 100_000, false));
        refusedAtOnce(large, "image-too-large");
        assertThatThrownBy(() -> text(large)).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().faults().get(0).problem())
                .contains("WebP", "send it as JPEG or PNG"));
        refused(WebPFiles.riff(WebPFiles.lossy(4000, 3000, 400_000, false)), "image-too-large");
        assertThatThrownBy(() -> text(WebPFiles.riff(WebPFiles.lossy(1280, 1024, 30_000, true))))
                .isInstanceOf(ProblemException.class);
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

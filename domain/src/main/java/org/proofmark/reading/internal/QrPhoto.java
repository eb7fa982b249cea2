package org.proofmark.reading.internal;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.reading.Photos;

/**
 * One photograph. The single-code QR reader only: the multi-format and multi-code readers can be made to loop or to take gigabytes.
 */
final class QrPhoto {
    /** Larger pictures are read at a fraction: a label that fills a tenth of this is still sharp enough. */
    private static final int COMFORTABLE_PIXELS = 2_500_000;

    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private final byte[] bytes;

    QrPhoto(byte[] bytes) {
        this.bytes = bytes;
    }

    Photos.Reading read() {
        if (bytes.length > Photos.MAX_BYTES) {
            throw tooLarge("has " + bytes.length + " bytes; at most " + Photos.MAX_BYTES + " are read");
        }
        long start = System.nanoTime();
        ImageReader reader = reader();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1) {
                throw unreadable();
            }
            if ((long) width * height > Photos.MAX_PIXELS) {
                throw tooLarge("has " + width + " × " + height + " pixels; at most " + Photos.MAX_PIXELS + " are read");
            }
            String text = decode(reader, width, height);
            return new Photos.Reading(text, width, height, Math.round((System.nanoTime() - start) / 1e4) / 100.0);
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The decoders of the platform throw many kinds of exception at damaged files.
            throw unreadable();
        } finally {
            reader.dispose();
        }
    }

    private static @Nullable String decode(ImageReader reader, int width, int height) throws IOException {
        int step = (int) Math.ceil(Math.sqrt((double) width * height / COMFORTABLE_PIXELS));
        String text = decode(pixels(reader, step));
        return text == null && step > 1 ? decode(pixels(reader, 1)) : text;
    }

    private static LuminanceSource pixels(ImageReader reader, int step) throws IOException {
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, every);
        int width = image.getWidth();
        int height = image.getHeight();
        return new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static @Nullable String decode(LuminanceSource pixels) {
        for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(binarizer.apply(pixels)), HINTS)
                        .getText();
            } catch (ReaderException | RuntimeException none) {
                // Not readable this way; hostile pictures also reach ZXing's unchecked exceptions.
                continue;
            }
        }
        return null;
    }

    /** By the first bytes, never by what the sender says. */
    private ImageReader reader() {
        if (starts(0xff, 0xd8, 0xff)) {
            return plugin("jpeg");
        }
        if (starts(0x89, 'P', 'N', 'G')) {
            return plugin("png");
        }
        if (starts('R', 'I', 'F', 'F') && bytes.length > 12 && bytes[8] == 'W' && bytes[11] == 'P') {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        throw Problem.of(Problem.Kind.UNSUPPORTED, "image-type", "This kind of picture is not read")
                .detail("Send a JPEG, PNG or WebP picture.")
                .fault("image", null, "must be a JPEG, PNG or WebP picture")
                .exception();
    }

    private static ImageReader plugin(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        return readers.next();
    }

    private boolean starts(int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static ProblemException tooLarge(String problem) {
        return Problem.of(Problem.Kind.TOO_LARGE, "image-too-large", "The picture is too large")
                .detail("Send a smaller picture, or cut it to the label.")
                .fault("image", null, problem)
                .exception();
    }

    private static ProblemException unreadable() {
        return Problem.invalid("image-unreadable", "image", null, "is damaged or no picture");
    }
}

package org.proofmark.reading.internal;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.Photos;

/**
 * A picture that anybody may have sent. What it would cost is read from its header before anything is unpacked; only the segments that
 * pixels need are shown to the platform's decoders, so that metadata, profiles and whatever else was packed in are never looked at. How the
 * camera was held (Exif orientation) does not matter to the readers.
 */
final class PictureFile {
    /** Bytes that the decoder may unpack to: 16 Mpx of four colours, or half as many of 16 bits. */
    private static final long MOST_UNPACKED = 4L * Photos.MAX_PIXELS;

    private static final ImageTypeSpecifier LUMINANCE =
            ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_GRAY);

    private final byte[] bytes;
    private final Deadline deadline;
    private boolean cutShort;

    PictureFile(byte[] bytes, Deadline deadline) {
        this.bytes = bytes;
        this.deadline = deadline;
    }

    /**
     * @throws ProblemException INVALID {@code image-unreadable}; UNSUPPORTED {@code image-type}; TOO_LARGE {@code image-too-large}
     */
    GreyImage read() {
        if (bytes.length > Photos.MAX_BYTES) {
            throw tooLarge("has " + bytes.length + " bytes; at most " + Photos.MAX_BYTES + " are read");
        }
        try {
            if (starts(0xff, 0xd8, 0xff)) {
                return jpeg();
            }
            if (starts(0x89, 'P', 'N', 'G')) {
                return png();
            }
            if (starts('R', 'I', 'F', 'F') && bytes.length > 12 && bytes[8] == 'W' && bytes[11] == 'P') {
                return unpack(new WebPImageReaderSpi().createReaderInstance(null), bytes, 4, null);
            }
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The decoders of the platform throw many kinds of exception at damaged files.
            throw unreadable();
        }
        throw Problem.of(Problem.Kind.UNSUPPORTED, "image-type", "This kind of picture is not read")
                .detail("Send a JPEG, PNG or WebP picture.")
                .fault("image", null, "must be a JPEG, PNG or WebP picture")
                .exception();
    }

    private GreyImage jpeg() throws IOException {
        JpegSegments segments = JpegSegments.of(bytes);
        cutShort = !segments.whole();
        bounded(segments.width(), segments.height(), segments.components());
        // Each pass of a progressive picture goes over all of it: many are a way to keep a processor busy.
        long work = (long) segments.width() * segments.height() * segments.scans();
        if (segments.scans() > 100 || work > 20L * Photos.MAX_PIXELS) {
            throw tooLarge("is packed in " + segments.scans() + " passes");
        }
        return unpack(
                ImageIO.getImageReadersByFormatName("jpeg").next(), segments.pixels(), segments.components(), segments);
    }

    private GreyImage png() throws IOException {
        PngChunks chunks = PngChunks.of(bytes);
        bounded(chunks.width(), chunks.height(), chunks.bytesPerPixel());
        return unpack(ImageIO.getImageReadersByFormatName("png").next(), chunks.pixels(), chunks.bytesPerPixel(), null);
    }

    private GreyImage unpack(ImageReader reader, byte[] file, int bytesPerPixel, @Nullable JpegSegments jpeg)
            throws IOException {
        Watch watch = new Watch(deadline);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            reader.addIIOReadProgressListener(watch);
            bounded(reader.getWidth(0), reader.getHeight(0), bytesPerPixel);
            GreyImage image;
            if (jpeg == null) {
                BufferedImage read = reader.read(0);
                image = watch.aborted ? null : Greys.of(read);
            } else if (jpeg.components() == 3 && jpeg.luminanceIsFirst()) {
                // The decoder then leaves the differences of colour packed, which is almost half of its work.
                ImageReadParam luminance = reader.getDefaultReadParam();
                luminance.setDestinationType(LUMINANCE);
                image = Greys.ofLuminance(reader.read(0, luminance));
            } else {
                // As stored: unpacking to colours only to make grey of them would take twice as long.
                image = Greys.ofRaw(reader.readRaster(0, null), jpeg);
            }
            if (watch.aborted || image == null) {
                throw tooLarge("takes too long to unpack");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static void bounded(int width, int height, int bytesPerPixel) {
        if (width < 1 || height < 1) {
            throw unreadable();
        }
        long pixels = (long) width * height;
        if (pixels > Photos.MAX_PIXELS) {
            throw tooLarge("has " + width + " × " + height + " pixels; at most " + Photos.MAX_PIXELS + " are read");
        }
        if (pixels * bytesPerPixel > MOST_UNPACKED) {
            throw tooLarge("has " + pixels + " pixels of " + bytesPerPixel + " bytes each; at most " + MOST_UNPACKED
                    + " bytes are read");
        }
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

    static ProblemException unreadable() {
        return Problem.invalid(
                "image-unreadable", "image", null, "is damaged or no picture; send it again, or take another one");
    }

    /** The refusal of a JPEG of which a part is missing, and no code is on the rest. */
    static ProblemException cutShort() {
        return Problem.invalid(
                "image-unreadable",
                "image",
                null,
                "is cut short, and its part that is there shows no code; send all of it, or take another one");
    }

    /** Whether the picture, which was read as far as it goes, is a JPEG without an end. */
    boolean isCutShort() {
        return cutShort;
    }

    /** Stops the decoder at the deadline. */
    private static final class Watch implements IIOReadProgressListener {
        private final Deadline deadline;
        private boolean aborted;

        Watch(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (deadline.passed()) {
                aborted = true;
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {
            imageProgress(source, 0);
        }

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {
            aborted = true;
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}
    }
}

package org.proofmark.reading.internal;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.Photos;

/**
 * A picture that anybody may have sent. What it would cost is read from its own headers before anything is unpacked, never from what a
 * container says around it; only the segments that pixels need are shown to decoders, so that metadata, profiles and whatever else was packed
 * in are never looked at. How the camera was held (Exif orientation) does not matter to the readers.
 */
final class PictureFile {
    /** Bytes that the decoder may unpack to: 16 Mpx of four colours, or half as many of 16 bits. */
    private static final long MOST_UNPACKED = 4L * Photos.MAX_PIXELS;

    /** Bytes for all that is kept of a picture while it is unpacked. */
    private static final long MOST_HELD = 100_000_000;

    /** Decoders make room for whole rows several times. JPEG knows no longer ones. */
    private static final int LONGEST_SIDE = 65_535;

    /**
     * The decoder of WebP's format with losses keeps some 50 bytes of every pixel until it has them all: 70 MB for this many, and 20 MB may
     * come on top for the largest file and its copy. Counted in whole blocks of 16 pixels squared.
     */
    private static final int MOST_LOSSY_WEBP = 1280 * 1024;

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
            if (starts('R', 'I', 'F', 'F') && bytes.length >= 12 && bytes[8] == 'W' && bytes[11] == 'P') {
                return webp();
            }
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException | AssertionError | StackOverflowError broken) {
            // Decoders throw many kinds of exception at damaged files. Want of memory is none of them: what a picture
            // takes is bounded before it is unpacked, so that is a fault of ours, and for the process to end by.
            throw unreadable();
        }
        throw wrongType("must be a JPEG, PNG or WebP picture");
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
        int unpacked = segments.components() == 3 && segments.luminanceIsFirst() ? 1 : segments.components() + 1;
        if (segments.coefficients() > 0
                && 2 * segments.coefficients() + (long) segments.width() * segments.height() * unpacked > MOST_HELD) {
            throw tooLarge("has " + segments.width() + " × " + segments.height()
                    + " pixels in passes that must be kept until all are there; send it smaller, or in a single pass");
        }
        return unpack(
                ImageIO.getImageReadersByFormatName("jpeg").next(), segments.pixels(), segments.components(), segments);
    }

    private GreyImage png() throws IOException {
        PngChunks chunks = PngChunks.of(bytes);
        bounded(chunks.width(), chunks.height(), chunks.bytesPerPixel());
        return unpack(ImageIO.getImageReadersByFormatName("png").next(), chunks.pixels(), chunks.bytesPerPixel(), null);
    }

    private GreyImage webp() throws IOException {
        WebPChunks chunks = WebPChunks.of(bytes);
        int width = chunks.width();
        int height = chunks.height();
        bounded(width, height, 4);
        if (chunks.lossless()) {
            return Greys.ofArgb(
                    LosslessWebP.pixels(bytes, chunks.from(), chunks.end(), width, height, deadline),
                    width,
                    height,
                    chunks.opaque());
        }
        if ((width + 15L & ~15) * (height + 15L & ~15) > MOST_LOSSY_WEBP) {
            throw tooLarge("has " + width + " × " + height + " pixels; of WebP with losses at most " + MOST_LOSSY_WEBP
                    + " are read: send it as JPEG or PNG, or smaller");
        }
        GreyImage image = unpack(new WebPImageReaderSpi().createReaderInstance(null), chunks.bare(bytes), 4, null);
        return chunks.opaque() ? image : Greys.onPaper(image, WebPAlpha.of(bytes, chunks, deadline));
    }

    private GreyImage unpack(ImageReader reader, byte[] file, int bytesPerPixel, @Nullable JpegSegments jpeg)
            throws IOException {
        Watch watch = new Watch(deadline, !(reader.getOriginatingProvider() instanceof WebPImageReaderSpi));
        try (ImageInputStream in = new ByteArrayImageInputStream(file)) {
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
                throw tooSlow();
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
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw tooLarge("has " + width + " × " + height + " pixels; a side has at most " + LONGEST_SIDE);
        }
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

    private static ProblemException wrongType(String problem) {
        return Problem.of(Problem.Kind.UNSUPPORTED, "image-type", "This kind of picture is not read")
                .detail("Send a JPEG, PNG or WebP picture.")
                .fault("image", null, problem)
                .exception();
    }

    static ProblemException animated() {
        return wrongType("is an animation; must be a single JPEG, PNG or WebP picture");
    }

    static ProblemException tooSlow() {
        return tooLarge("takes too long to unpack");
    }

    static ProblemException tooLarge(String problem) {
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
        private final boolean heeded;
        private boolean aborted;

        /** @param heeded whether the decoder does stop when it is told to */
        Watch(Deadline deadline, boolean heeded) {
            this.deadline = deadline;
            this.heeded = heeded;
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (deadline.passed()) {
                aborted = true;
                if (!heeded) {
                    throw tooSlow();
                }
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

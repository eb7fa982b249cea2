package org.proofmark.reading;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the label on a photograph. */
public interface Photos {
    /** Most bytes of a picture. */
    int MAX_BYTES = 10 << 20;

    /** Most pixels of a picture; of WebP with losses only 1.3 million are read. */
    int MAX_PIXELS = 16_000_000;

    /**
     * Decodes the QR code of one label. Bytes and pixels are checked before anything is decoded.
     *
     * @param image JPEG, PNG or WebP, no animation
     * @throws org.proofmark.kernel.ProblemException INVALID {@code image-unreadable}; UNSUPPORTED {@code image-type}; TOO_LARGE {@code
     *     image-too-large}; UNAVAILABLE {@code images-busy} where too many wait already, with
     *     the seconds after which to come again
     */
    default Reading read(Upload image) {
        return read(image, text -> true);
    }

    /**
     * As {@link #read(Upload)}, where other codes may stand beside the label's: a brand's own advertisement, a courier's.
     *
     * @param wanted whether a text is one that is looked for; where the first that is read is not, a few others are glanced at, and the first
     *     stands if none of them is
     */
    Reading read(Upload image, Predicate<String> wanted);

    /** As {@link #read(Upload)}, for a picture that is in memory already. */
    default Reading read(byte[] image) {
        return read(() -> image);
    }

    /** A picture that is fetched into memory when its turn to be read has come, so that those that wait take none. */
    @FunctionalInterface
    interface Upload {
        /** JPEG, PNG or WebP; may throw a {@link org.proofmark.kernel.ProblemException} of its own. */
        byte[] bytes();
    }

    /**
     * @param text of the QR code, as it stands; null if none could be read
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     * @param decodeMillis time it took
     * @param capture the label, for a closer look at its print; null as for the text
     */
    record Reading(@Nullable String text, int width, int height, double decodeMillis, @Nullable LabelCapture capture) {}
}

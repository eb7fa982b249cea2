package org.proofmark.reading;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.proofmark.reading.internal.LabelSearch;
import org.proofmark.reading.internal.SheetSearch;

/**
 * Reads labels without a container: what the door {@link Photos} does, for tills, trainers and benches. Stateless; safe for many threads,
 * each of which may take up to 100 MB for the largest pictures.
 */
public final class LabelReader {
    private LabelReader() {}

    /**
     * Reads one label of a picture file.
     *
     * @param file JPEG, PNG or WebP
     * @throws org.proofmark.kernel.ProblemException INVALID {@code image-unreadable}; UNSUPPORTED {@code image-type}; TOO_LARGE {@code
     *     image-too-large}
     */
    public static Photos.Reading read(byte[] file) {
        return read(file, text -> true);
    }

    /**
     * As {@link #read(byte[])}, where other codes may stand beside the label's.
     *
     * @param wanted as {@link Photos#read(Photos.Upload, Predicate)}
     */
    public static Photos.Reading read(byte[] file, Predicate<String> wanted) {
        return LabelSearch.read(file, wanted);
    }

    /**
     * Unpacks a picture file, with the same bounds.
     *
     * @throws org.proofmark.kernel.ProblemException as {@link #read(byte[])}
     */
    public static GreyImage picture(byte[] file) {
        return LabelSearch.picture(file);
    }

    /**
     * As {@link #picture(byte[])}, with the same bounds but that of time: for programs that read their user's own pictures, on machines that
     * may be slow.
     *
     * @param patience until it is given up
     */
    public static GreyImage picture(byte[] file, Duration patience) {
        return LabelSearch.picture(file, patience.toMillis());
    }

    /**
     * Reads all labels of a picture that shows a sheet of them. It takes seconds where one label takes milliseconds, and is not for pictures
     * that anybody may send. What a sheet shows once too dim or too slanted is left out: {@link #read(GreyImage)} on its part of the picture
     * tries harder.
     *
     * @return in no particular order, at most 200
     */
    public static List<LabelSighting> readAll(GreyImage picture) {
        return SheetSearch.read(picture);
    }

    /** Reads one label of a picture; null where none could be read within the time that a picture gets. */
    public static @Nullable LabelCapture read(GreyImage picture) {
        return LabelSearch.read(picture);
    }

    /**
     * As {@link #read(GreyImage)}, with another time: for programs that look at their user's own pictures, on machines that may be slow or
     * busy with other things. What can be read at all takes milliseconds of a processor; the clock goes on while others have it.
     *
     * @param patience until it is given up
     */
    public static @Nullable LabelCapture read(GreyImage picture, Duration patience) {
        return LabelSearch.read(picture, patience.toMillis());
    }
}

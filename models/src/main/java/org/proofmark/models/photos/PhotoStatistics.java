package org.proofmark.models.photos;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;

/** Numbers about a photograph of a print, made so that size, place, turn and light do not matter. */
final class PhotoStatistics {
    private PhotoStatistics() {}

    /**
     * @param whole of the whole picture; every picture has them
     * @param label of the symbol and its modules; null where no label could be laid flat
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Seen(float[] whole, float @Nullable [] label) {}

    /** @throws org.proofmark.kernel.ProblemException as {@link LabelReader#read(byte[])} */
    static Seen of(byte[] file) {
        return of(LabelReader.picture(file));
    }

    static Seen of(GreyImage picture) {
        float[] whole = Grain.of(LevelPicture.whole(picture));
        LabelCapture capture = LabelReader.read(picture);
        LabelCapture.Label label = capture == null ? null : capture.label();
        if (label == null) {
            return new Seen(whole, null);
        }
        LevelPicture flat = LevelPicture.of(label);
        return new Seen(whole, joined(Grain.of(flat), ModuleEdges.of(flat)));
    }

    private static float[] joined(float[] a, float[] b) {
        float[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}

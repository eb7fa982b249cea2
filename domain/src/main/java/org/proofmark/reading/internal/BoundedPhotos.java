package org.proofmark.reading.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.Photos;

/** The door {@link Photos}: a few pictures at a time, since each may take a hundred megabytes while it is looked at. */
@ApplicationScoped
class BoundedPhotos implements Photos {
    private static final int AT_ONCE = 3;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    @Override
    public Reading read(byte[] image) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return LabelReader.read(image);
        } finally {
            turns.release();
        }
    }

    private static ProblemException busy() {
        return Problem.of(Problem.Kind.UNAVAILABLE, "images-busy", "Too many pictures are being read")
                .detail("Send the picture again in a few seconds.")
                .exception();
    }
}

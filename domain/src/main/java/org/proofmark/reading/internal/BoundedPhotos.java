package org.proofmark.reading.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.foundation.Turns;
import org.proofmark.kernel.Problem;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.Photos;

/** The door {@link Photos}: a few pictures at a time, since each may take a hundred megabytes while it is looked at. */
@ApplicationScoped
class BoundedPhotos implements Photos {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Turns turns;

    /** For the container's proxy. */
    protected BoundedPhotos() {
        this(1, 0);
    }

    @Inject
    BoundedPhotos(
            @ConfigProperty(name = "proofmark.photos.at-once") int atOnce,
            @ConfigProperty(name = "proofmark.photos.waiting-at-most") int waiting) {
        turns = new Turns(
                atOnce,
                waiting,
                PATIENCE,
                Problem.of(Problem.Kind.UNAVAILABLE, "images-busy", "Too many pictures are being read")
                        .detail("Send the picture again in a few seconds."));
    }

    @Override
    public Reading read(Upload image, Predicate<String> wanted) {
        return turns.take(() -> LabelReader.read(image.bytes(), wanted));
    }
}

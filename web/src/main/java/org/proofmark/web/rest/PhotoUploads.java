package org.proofmark.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.reading.Photos;
import org.proofmark.web.verification.MeasuredVerification;

/** Reads the picture of a multipart request, in its turn and no more of it than a picture may have. */
@ApplicationScoped
public class PhotoUploads {
    @Inject
    private Photos photos;

    @Inject
    private MeasuredVerification verification;

    /**
     * @param image the part {@code image}; null where there was none
     * @throws org.proofmark.kernel.ProblemException INVALID {@code image-missing}, or as {@link Photos#read}
     */
    Photos.Reading read(@Nullable EntityPart image) throws IOException {
        if (image == null) {
            throw Problem.invalid("image-missing", "image", null, "send the picture as the part \"image\"");
        }
        try {
            return photos.read(
                    () -> {
                        try {
                            return bytes(image, Photos.MAX_BYTES + 1);
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    },
                    verification::namesUnit);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    static byte[] bytes(EntityPart part, int limit) throws IOException {
        try (InputStream content = part.getContent()) {
            return content.readNBytes(limit);
        }
    }
}

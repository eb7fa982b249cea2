package org.proofmark.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;

/**
 * What photographed prints looked like. Kept of a scan where the brand's staff asked, or where the print speaks against the label, for
 * {@code proofmark.photos.keep-days}; never the picture as it was sent, only the label laid flat.
 *
 * <p>For brands, compliance officers and inspectors: a picture of the expected mark is as good as the mark, so nobody else sees it.
 */
public interface PrintEvidence {
    /**
     * The kept prints of one code, the newest scan first; at most 50.
     *
     * @param serial in its canonical form
     */
    List<Kept> ofCode(Actor actor, Gtin gtin, String serial);

    /**
     * The pictures of one scan; empty where none were kept, or no longer.
     *
     * @throws org.proofmark.kernel.ProblemException {@code keystore-unavailable} where the expected mark cannot be drawn at the moment
     */
    Optional<Pictures> find(Actor actor, UUID scan);

    /**
     * What was kept of one scan.
     *
     * @param seenAt when the label was photographed, as the scan says
     * @param watermark what was concluded
     * @param genuine calibrated probability of a first print, the score; null where the picture was not judged
     * @param agreement correlation of the picture with the expected mark, −1 to 1
     * @param across pixels from edge to edge of the code in the picture that was sent, the shortest side
     * @param byStaff whether the brand's own staff photographed it
     * @param until when it will be forgotten
     */
    record Kept(
            UUID scan,
            Gtin gtin,
            String serial,
            Instant seenAt,
            Watermark watermark,
            @Nullable Double genuine,
            double agreement,
            double across,
            boolean byStaff,
            Instant until) {}

    /**
     * PNG files of the same size, all laid over each other dot for dot: {@code modulePixels} pixels a module, no quiet zone.
     *
     * @param photo the label laid flat, grey: 0 this print's black, 255 its paper
     * @param expected what a first print shows; secret, not to be stored
     * @param agreement the photo, each module tinted by how it follows its bits: teal where it does, magenta where it shows others, grey
     *     where there is nothing to follow
     */
    @SuppressWarnings("ArrayRecordComponent") // Files, never compared.
    record Pictures(Kept kept, byte[] photo, byte[] expected, byte[] agreement, int modulePixels) {}
}

package org.proofmark.labelling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;

/**
 * The labels of orders. They are secrets: who holds the file can print genuine labels. So brands and exporters alone get them, each
 * download is logged before its first byte, the first one marks the codes PRINTED, and a repeat asks for a reason.
 */
public interface Labels {
    /**
     * Checks, logs and marks in the caller's transaction; the labels themselves are written afterwards.
     *
     * <p>A repeat is a request for labels of which some were fetched before in the same rendition (format, layout, resolution, template);
     * with {@code proofmark.labelling.reason-for=any-label}, in whatever rendition.
     *
     * @throws org.proofmark.kernel.ProblemException {@code order-not-found}; {@code range-invalid}; CONFLICT {@code reason-needed} naming
     *     {@code reason}, {@code order-cancelled}; and those of {@link LabelPress#open}
     */
    PreparedLabels download(Actor actor, LabelRequest request);

    /** As {@link #download}, through a link that somebody made; the log says so. */
    PreparedLabels downloadByLink(Actor maker, LabelRequest request);

    /** Notes that the whole file was sent. A download without this mark was cut off. */
    void finished(Actor actor, UUID order, UUID download);

    /** As the labels would look, with SPECIMEN across them and no genuine code; at most 24. Not logged, marks nothing. */
    PreparedLabels preview(Actor actor, LabelRequest request);

    /** Everything but the serials, for a job that renders the labels of an order by itself with a {@link LabelPress}. */
    LabelJob job(Actor actor, LabelRequest request);

    /** The log of an order, the newest first. For brands, exporters and compliance officers. */
    Page<Download> downloads(Actor actor, UUID order, Page.Window window);

    /**
     * @param rendition as in {@link LabelRequest#rendition}
     * @param repeat whether some of the labels had been fetched before in this rendition
     * @param byLink whether a {@link DownloadLinks} link was used; the name is then that of who made the link
     * @param finishedAt null where it was cut off, or is under way
     */
    record Download(
            UUID id,
            UUID order,
            long first,
            long last,
            String rendition,
            boolean repeat,
            @Nullable String reason,
            boolean byLink,
            String downloadedBy,
            Instant downloadedAt,
            @Nullable Instant finishedAt) {}
}

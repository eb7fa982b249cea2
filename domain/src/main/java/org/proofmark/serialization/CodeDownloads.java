package org.proofmark.serialization;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.SealedLinks;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;

/**
 * Handing the files of orders out. They are secrets: who holds the codes can print genuine labels. So every download is logged before
 * its first byte, and how it ended afterwards; without a key a file is had through a link alone, for a short time.
 */
public interface CodeDownloads {
    /** The {@linkplain SealedLinks#isFor purpose} of links to these files. */
    String PURPOSE = "codes";

    /**
     * Checks that the file may go to the actor and logs that it does; codes are published as {@link CodesFetched}. Codes and labels are for
     * brands and exporters, the manifest for compliance officers, too. Not for labels that are rendered while they are sent: those have
     * their own log.
     *
     * @param way how the file leaves
     * @return id in the log; {@link #finish} closes it
     * @throws org.proofmark.kernel.ProblemException {@code order-not-found}; {@code manifest-not-found}; CONFLICT {@code
     *     order-not-complete}, {@code order-cancelled}
     */
    UUID begin(Actor actor, UUID order, OrderFile file, Way way);

    /**
     * Notes how a download ended; only the first time counts.
     *
     * @param bytes of the body that the server could hand to the network; where it was cut off, fewer may have arrived
     * @param complete false where it was cut off
     */
    void finish(Actor actor, UUID order, UUID download, long bytes, boolean complete);

    /** The log of an order, the newest first. For brands, exporters and compliance officers. */
    Page<Download> list(Actor actor, UUID order, Page.Window window);

    /**
     * Makes a link to one of {@link OrderFile#FIXED} in the actor's name. For brands and exporters.
     *
     * @param valid at most a day; null for {@code proofmark.links.minutes}
     * @throws org.proofmark.kernel.ProblemException as {@link #begin}; {@code file-unknown}, {@code validity-out-of-range}
     */
    SealedLinks.Link link(Actor actor, UUID order, String file, @Nullable Duration valid);

    /**
     * What a link stands for.
     *
     * @throws org.proofmark.kernel.ProblemException NOT_FOUND {@code link-not-found} for anything that was not sealed here for these files;
     *     GONE {@code link-expired}
     */
    Opened open(String token);

    /**
     * @param address the client's, in numbers
     * @param byLink whether a link was used; the actor is then who made it
     */
    record Way(String address, boolean byLink) {}

    /** @param actor who made the link, with the roles held then */
    record Opened(Actor actor, UUID order, OrderFile file) {}

    /**
     * @param name as in {@link OrderFile#name}
     * @param bytes that were sent, before compression by the network; 0 until it ended
     * @param complete whether all of it was sent
     * @param byLink whether a link was used; {@code downloadedBy} is then who made the link
     * @param finishedAt null while it is under way, and where the server was lost meanwhile
     */
    record Download(
            UUID id,
            UUID order,
            OrderFile.Kind kind,
            String name,
            long bytes,
            boolean complete,
            boolean byLink,
            String downloadedBy,
            String address,
            Instant startedAt,
            @Nullable Instant finishedAt) {}
}

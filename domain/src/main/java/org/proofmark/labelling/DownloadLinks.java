package org.proofmark.labelling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.SealedLinks;
import org.proofmark.kernel.Actor;

/**
 * Links with which a printer's computer or a colleague fetches one file of labels without a key, for a short time. Nothing is stored
 * until a link is used, and then the download is logged as any other.
 */
public interface DownloadLinks {
    /** The {@linkplain SealedLinks#isFor purpose} of these links. */
    String PURPOSE = "labels";

    /**
     * Makes a link in the actor's name.
     *
     * @param valid at most a day; null for {@code proofmark.links.minutes}
     */
    SealedLinks.Link issue(Actor actor, LabelRequest request, @Nullable Duration valid);

    /**
     * What a link stands for.
     *
     * @throws org.proofmark.kernel.ProblemException NOT_FOUND {@code link-not-found} for anything that was not sealed here for labels;
     *     GONE {@code link-expired}
     */
    Opened open(String token);

    /** @param actor who made the link, with the roles held then */
    record Opened(Actor actor, LabelRequest request) {}
}

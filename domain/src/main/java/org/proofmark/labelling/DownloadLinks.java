package org.proofmark.labelling;

import java.time.Duration;
import java.time.Instant;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.TenantId;

/**
 * Links with which a printer's computer or a colleague fetches one file without a key, for a short time. The link says all by itself and
 * is signed (HMAC-SHA-256): nothing is stored until it is used, and then the download is logged as any other.
 */
public interface DownloadLinks {
    /**
     * Makes a link in the actor's name.
     *
     * @param valid at most a day; null for {@code proofmark.labelling.link-minutes}
     */
    Link issue(Actor actor, LabelRequest request, @org.jspecify.annotations.Nullable Duration valid);

    /**
     * What a link stands for.
     *
     * @throws org.proofmark.kernel.ProblemException NOT_FOUND {@code link-not-found} for anything that was not signed here; GONE
     *     {@code link-expired}
     */
    Opened open(String token);

    /** @param token of the characters A–Z a–z 0–9 - _, to complete {@code /api/v1/downloads/} */
    record Link(String token, Instant expires) {
        @Override
        public String toString() {
            return "Link[until " + expires + "]";
        }
    }

    /** @param actor who made the link, with the roles held then */
    record Opened(Actor actor, LabelRequest request, Instant expires) {
        public TenantId tenant() {
            return actor.tenant();
        }
    }
}

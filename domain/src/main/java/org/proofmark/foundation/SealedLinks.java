package org.proofmark.foundation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;

/**
 * Links with which somebody without a key does one thing for a short time, in the name of who made the link. A link says all by itself
 * and is sealed (HMAC-SHA-256): nothing is stored for it, so it cannot be taken back before it expires. Its purpose is sealed with it: a
 * room opens the links of its own purpose alone.
 */
public interface SealedLinks {
    /**
     * Seals a link. Whether the maker may do what it does is the caller's to check, now and again when it is opened.
     *
     * @param purpose the same text as in {@link #open}, one for each kind of link
     * @param content what the link stands for; a few short texts, at most 2,000 bytes together
     * @param valid more than nothing and at most a day; null for {@code proofmark.links.minutes}
     * @throws org.proofmark.kernel.ProblemException {@code validity-out-of-range}, naming {@code minutes}
     */
    Link issue(Actor maker, String purpose, Map<String, String> content, @Nullable Duration valid);

    /** Whether the token was sealed here for this purpose; it may have expired. */
    boolean isFor(String purpose, String token);

    /**
     * What a link stands for.
     *
     * @throws org.proofmark.kernel.ProblemException NOT_FOUND {@code link-not-found} for anything that was not sealed here for this
     *     purpose; GONE {@code link-expired}
     */
    Sealed open(String purpose, String token);

    /** @param token of the characters A–Z a–z 0–9 - _; a secret until it expires */
    record Link(String token, Instant expires) {
        @Override
        public String toString() {
            return "Link[until " + expires + "]";
        }
    }

    /**
     * @param maker who made the link, with the roles held then
     * @param expires to the second
     */
    record Sealed(String purpose, Actor maker, Map<String, String> content, Instant expires) {
        public Sealed {
            content = Map.copyOf(content);
        }

        /** @throws IllegalArgumentException if the link holds no such text: it was sealed by another version */
        public String text(String name) {
            String value = content.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the link says no " + name);
            }
            return value;
        }
    }
}

package org.proofmark.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;

/** Remembers the answers to requests that carried an idempotency key, in the transaction of what they changed. */
public interface Repeats {
    /** Longest key that is accepted, in characters. */
    int MAX_KEY = 200;

    /**
     * Claims the key for this caller, in the caller's transaction. Where another transaction is just using it, this waits for its end.
     *
     * @param endpoint method and path, for example {@code POST /api/v1/orders}
     * @return the first answer if there is one already; empty if the caller shall go ahead and {@link #keep} its answer
     * @throws org.proofmark.kernel.ProblemException INVALID {@code idempotency-key-invalid}; CONFLICT {@code idempotency-key-reused} if the
     *     key was used at another endpoint, {@code in-progress} if the first request takes too long to wait for
     */
    Optional<Answer> claim(Actor actor, String key, String endpoint);

    /**
     * Keeps the answer with the digest of the request's body.
     *
     * @param body SHA-256 of the bytes that were received
     */
    void keep(Actor actor, String key, byte[] body, Answer answer);

    /**
     * Refuses unless the repeat has the first request's body.
     *
     * @throws org.proofmark.kernel.ProblemException CONFLICT {@code idempotency-key-reused}
     */
    void checkSame(Answer answer, byte[] body);

    /**
     * @param digest SHA-256 of the request's body
     * @param status HTTP status, below 400
     * @param location as the resource gave it; null if none
     * @param content what was answered; null if nothing
     */
    record Answer(
            byte[] digest,
            int status,
            @Nullable String location,
            @Nullable String mediaType,
            @Nullable String content) {}
}

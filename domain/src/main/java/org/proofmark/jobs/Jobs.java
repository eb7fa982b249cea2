package org.proofmark.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;

/** The pages' side of long work: commit a row, look at it, stop it, start it again. */
public interface Jobs {
    /**
     * Commits the command with the caller's transaction; the dispatcher starts it after the commit.
     *
     * @param kind the batch job's name, for example {@code issue-codes}
     * @param subject what it works on, for example the order's id; shown and searched
     * @param parameters handed to the batch job, at most 8 KB in all
     * @param total units of work that progress counts in, for example codes; 0 if unknown
     */
    UUID enqueue(Actor actor, String kind, UUID subject, Map<String, String> parameters, long total);

    JobView get(Actor actor, UUID job);

    /** The newest job of a kind for a subject. */
    Optional<JobView> latest(Actor actor, String kind, UUID subject);

    Page<JobView> list(Actor actor, Page.Window window);

    /** Asks a queued or running job to stop at its next checkpoint; it can be restarted. */
    void stop(Actor actor, UUID job);

    /** Queues a stopped or failed job again, to continue from its last checkpoint. */
    void restart(Actor actor, UUID job);

    /** Gives a queued, stopped or failed job up for good. */
    void cancel(Actor actor, UUID job);
}

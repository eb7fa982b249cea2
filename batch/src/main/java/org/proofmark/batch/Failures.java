package org.proofmark.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.FileSystemException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.batch.RunningJobs.Running;
import org.proofmark.kernel.ProblemException;

/** What to make of a job that failed: whether it is worth another attempt, and when one that says nothing is dead. */
@ApplicationScoped
public class Failures {
    /** After a failure, Jakarta Batch normally ends the job within a moment; if it could not write that down, it never will. */
    private static final long SILENT_AFTER_FAILURE_SECONDS = 15;

    private static final long SILENT_SECONDS = 300;

    @Inject
    @ConfigProperty(name = "proofmark.jobs.attempts")
    private int attempts;

    /** A refusal or a full disk is there to stay; anything else (the database went away) may pass. Progress earns another attempt. */
    boolean mayPass(Running job) {
        for (Throwable e = job.failure(); e != null; e = e.getCause()) {
            if (e instanceof ProblemException || e instanceof FileSystemException) {
                return false;
            }
            if (String.valueOf(e.getMessage()).contains("No space left")) {
                return false;
            }
        }
        return job.lease().attempt() < attempts || job.done() > job.lease().done();
    }

    Duration delay(Running job) {
        return Duration.ofSeconds(Math.min(60, 1L << Math.min(6, job.lease().attempt())));
    }

    boolean isDead(Running job) {
        long silent = job.silentSeconds();
        return silent > SILENT_SECONDS || (job.failure() != null && silent > SILENT_AFTER_FAILURE_SECONDS);
    }

    /** The innermost cause in one line. */
    static String root(@Nullable Throwable e) {
        if (e == null) {
            return "Jakarta Batch gave no reason; see the server's log";
        }
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause instanceof ProblemException problem
                ? problem.problem().title() + ": " + problem.problem().detail()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}

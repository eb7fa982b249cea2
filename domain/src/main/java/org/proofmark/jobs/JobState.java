package org.proofmark.jobs;

/** Where a job is in its life; the words are those of the REST contract. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** A stop was asked for; the next checkpoint ends it. */
    STOPPING,
    STOPPED,
    FAILED,
    CANCELLED,
    COMPLETED;

    public boolean isOver() {
        return this == CANCELLED || this == COMPLETED;
    }
}

package org.proofmark.web.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.proofmark.jobs.JobState;

/** How the states of long work look: an icon beside the word, never a colour, which belongs to verdicts. */
@Named
@ApplicationScoped
public class OrderStates {
    public String icon(JobState state) {
        return switch (state) {
            case QUEUED -> "pi-clock";
            case RUNNING -> "pi-spin pi-spinner";
            case STOPPING, STOPPED -> "pi-pause";
            case FAILED -> "pi-exclamation-circle";
            case CANCELLED -> "pi-ban";
            case COMPLETED -> "pi-check";
        };
    }
}

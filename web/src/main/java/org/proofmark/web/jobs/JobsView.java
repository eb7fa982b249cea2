package org.proofmark.web.jobs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.proofmark.jobs.JobState;
import org.proofmark.jobs.JobView;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Rows;

/** The list of long work, newest first. */
@Named("jobs")
@ViewScoped
public class JobsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Jobs jobs;

    private final Rows<JobView> rows = new Rows<>(listing -> jobs.list(actor.get(), listing.window()));

    /** Whether one of the newest jobs still moves, so that the page keeps asking. */
    public boolean isLive() {
        return jobs.list(actor.get(), Page.Window.first(20)).items().stream()
                .anyMatch(job -> job.state() == JobState.QUEUED
                        || job.state() == JobState.RUNNING
                        || job.state() == JobState.STOPPING);
    }

    public void stop(UUID job) {
        jobs.stop(actor.get(), job);
    }

    public void restart(UUID job) {
        jobs.restart(actor.get(), job);
    }

    public boolean stoppable(JobView job) {
        return isActor() && (job.state() == JobState.QUEUED || job.state() == JobState.RUNNING);
    }

    public boolean restartable(JobView job) {
        return isActor() && (job.state() == JobState.STOPPED || job.state() == JobState.FAILED);
    }

    private boolean isActor() {
        return actor.get().hasAny(Role.BRAND, Role.EXPORTER);
    }

    public Rows<JobView> getRows() {
        return rows;
    }
}

package org.proofmark.web.jobs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.jobs.JobState;
import org.proofmark.jobs.JobView;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Table;

/** The list of long work, newest first. */
@Named("jobs")
@ViewScoped
public class JobsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Jobs jobs;

    private final Table<JobView> table = new Table<>(this::rows);
    private String search = "";

    private Page<JobView> rows(int offset, int limit, String sort) {
        return jobs.list(actor.get(), new Page.Window(offset, limit, search));
    }

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

    public Table<JobView> getTable() {
        return table;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }
}

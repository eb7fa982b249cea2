package org.proofmark.web.orders;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.SkuView;
import org.proofmark.catalog.Skus;
import org.proofmark.jobs.JobState;
import org.proofmark.jobs.JobView;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.partners.SiteView;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;

/** One order: how far it is, what it is about, its labels and files. While it runs the page asks anew every second. */
@Named("order")
@ViewScoped
public class OrderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Orders orders;

    @Inject
    private Jobs jobs;

    @Inject
    private Skus skus;

    @Inject
    private Clock clock;

    @Inject
    private Plants plants;

    private @Nullable String id;
    private transient @Nullable OrderView view;
    private transient @Nullable JobView job;

    public void load() {
        read();
    }

    private OrderView read() {
        try {
            view = orders.get(actor.get(), UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound("order", String.valueOf(id));
        }
        job = view.job() == null ? null : jobs.get(actor.get(), view.job());
        return view;
    }

    /** As it stands now; read once a request. */
    public OrderView getView() {
        return view == null ? read() : view;
    }

    public @Nullable JobView getJob() {
        getView();
        return job;
    }

    public SkuView getSku() {
        return skus.byGtin(actor.get(), Gtin.of(getView().gtin()));
    }

    /** Where the lot is made; null where nobody said. */
    public @Nullable SiteView getPlant() {
        return plants.of(getView().lot());
    }

    /** The zone in which the order's times are shown; null for the reader's own. */
    public @Nullable String getZone() {
        return plants.zone(getView().lot());
    }

    public void refresh() {
        read();
    }

    public void stop() {
        orders.stop(actor.get(), getView().id());
        read();
    }

    public void restart() {
        orders.restart(actor.get(), getView().id());
        read();
    }

    public void cancel() {
        orders.cancel(actor.get(), getView().id());
        read();
        Notices.done("order.givenUp");
    }

    /** Whether something still moves, so that the page keeps asking. */
    public boolean isLive() {
        JobState state = getView().status();
        return state == JobState.QUEUED || state == JobState.RUNNING || state == JobState.STOPPING;
    }

    public boolean isStoppable() {
        return isActor() && (getView().status() == JobState.QUEUED || getView().status() == JobState.RUNNING);
    }

    public boolean isRestartable() {
        return isActor() && (getView().status() == JobState.STOPPED || getView().status() == JobState.FAILED);
    }

    public boolean isCancellable() {
        return isRestartable() || isActor() && getView().status() == JobState.QUEUED;
    }

    /** Whether this reader may work with the order at all, rather than look on. */
    public boolean isActor() {
        return actor.get().hasAny(Role.BRAND, Role.EXPORTER);
    }

    public boolean isFile() {
        return getView().deliver() == Deliver.FILE;
    }

    public boolean isDone() {
        return getView().status() == JobState.COMPLETED;
    }

    /** Codes a second over the job's life so far; 0 before there is anything to tell. */
    public long getRate() {
        JobView work = getJob();
        if (work == null || work.startedAt() == null || getView().issued() == 0) {
            return 0;
        }
        long millis = Duration.between(work.startedAt(), work.endedAt() == null ? clock.instant() : work.endedAt())
                .toMillis();
        return millis <= 0 ? 0 : getView().issued() * 1000 / millis;
    }

    /** What remains at the rate so far; null where nothing can be said. */
    public @Nullable Duration getRemaining() {
        long rate = getRate();
        return rate == 0 || getView().status() != JobState.RUNNING
                ? null
                : Duration.ofSeconds((getView().quantity() - getView().issued()) / rate);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}

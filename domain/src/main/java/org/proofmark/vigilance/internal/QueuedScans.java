package org.proofmark.vigilance.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Measured;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.TenantId;
import org.proofmark.vigilance.Scan;
import org.proofmark.vigilance.Scans;
import org.proofmark.vigilance.ScansRecorded.Recorded;

/** The door {@link Scans}: gives each scan its id and waits with it for its group's commit. */
@ApplicationScoped
class QueuedScans implements Scans, Measured {
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private SqlScanStore store;

    @Inject
    private Ids ids;

    @Inject
    @ConfigProperty(name = "proofmark.scans.group-size")
    private int groupSize;

    @Inject
    @ConfigProperty(name = "proofmark.scans.waiting-at-most")
    private int capacity;

    @Inject
    @ConfigProperty(name = "proofmark.scans.patience-ms")
    private int patienceMillis;

    private @Nullable GroupCommit<TenantId, Recorded> groups;

    @PostConstruct
    void open() {
        groups = new GroupCommit<>(executor, store, groupSize, capacity);
    }

    @Override
    public UUID record(Scan scan) {
        UUID id = ids.next();
        CompletableFuture<Void> durable = submit(new Recorded(id, scan));
        try {
            durable.get(patienceMillis, TimeUnit.MILLISECONDS);
            return id;
        } catch (ExecutionException | TimeoutException failure) {
            durable.cancel(false);
            throw notStored();
        } catch (InterruptedException stopping) {
            durable.cancel(false);
            Thread.currentThread().interrupt();
            throw notStored();
        }
    }

    private CompletableFuture<Void> submit(Recorded scan) {
        try {
            return java.util.Objects.requireNonNull(groups).submit(scan.scan().tenant(), scan);
        } catch (GroupCommit.Full full) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "scans-busy", "Too many scans are waiting to be stored")
                    .detail("The code was not judged. Scan it again in a few seconds.")
                    .exception();
        }
    }

    private static ProblemException notStored() {
        return Problem.of(Problem.Kind.UNAVAILABLE, "scan-not-stored", "The scan could not be stored")
                .detail("No verdict is given without a stored scan. Scan the code again in a minute.")
                .exception();
    }

    @Override
    public String name() {
        return "scans.waiting";
    }

    @Override
    public String help() {
        return "Scans that wait for their commit on this node";
    }

    @Override
    public Kind kind() {
        return Kind.GAUGE;
    }

    @Override
    public double value() {
        return groups == null ? 0 : groups.waiting();
    }
}

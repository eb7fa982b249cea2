package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.proofmark.identity.Quotas;
import org.proofmark.jobs.JobMoved;
import org.proofmark.jobs.JobState;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.OrderCancelled;
import org.proofmark.serialization.OrderFiles.Segment;

/** Lets an order follow its job, in the transaction that moves the job. */
@ApplicationScoped
public class OrderProgress {
    private static final Logger LOG = System.getLogger(OrderProgress.class.getName());

    @Inject
    private JpaOrders orders;

    @Inject
    private SqlRegistry registry;

    @Inject
    private SqlOrderFiles files;

    @Inject
    private Quotas quotas;

    @Inject
    private OrderDisk disk;

    @Inject
    private Event<OrderCancelled> cancelled;

    @Inject
    private Event<RegistryChanged> changed;

    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(@Observes JobMoved moved) {
        if (!moved.kind().equals(OrderDesk.ISSUE_CODES)) {
            return;
        }
        // While the order is being placed, it does not know its job yet, and there is no row to lock.
        if (orders.find(moved.tenant(), moved.subject())
                .filter(order -> order.job() != null)
                .isEmpty()) {
            return;
        }
        CodeOrder order = orders.locked(moved.tenant(), moved.subject());
        if (moved.to() == JobState.COMPLETED || order.status().isOver()) {
            return;
        }
        order.follow(moved.to(), moved.done(), moved.message());
        if (moved.to() == JobState.CANCELLED) {
            orders.add(CodeRange.ofLife(
                    order, 0, order.quantity() - 1, Life.VOID, "order cancelled", moved.at(), moved.actor()));
            giveQuotaBack(order);
            registry.changed(moved.tenant());
            changed.fire(new RegistryChanged(moved.tenant()));
            cancelled.fire(new OrderCancelled(moved.tenant(), moved.subject(), moved.at(), moved.actor()));
        }
    }

    /** What was signed stays counted, though nobody will get it; the order's row is locked, and cancelled once. */
    private void giveQuotaBack(CodeOrder order) {
        if (order.test()) {
            return;
        }
        TenantId tenant = order.key().tenant();
        long written = files.written(tenant, order.key().id()).stream()
                .mapToLong(Segment::codes)
                .sum();
        quotas.giveBack(tenant, order.quantity() - Math.max(order.issued(), written));
    }

    public void removeFiles(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderCancelled event) {
        try {
            disk.remove(event.tenant(), event.order());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The files of the cancelled order " + event.order() + " could not be removed", e);
        }
    }
}

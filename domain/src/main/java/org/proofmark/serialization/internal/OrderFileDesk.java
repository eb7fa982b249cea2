package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.OrderCodes.Batch;
import org.proofmark.serialization.OrderCompleted;
import org.proofmark.serialization.OrderFiles;

/** {@link OrderFiles} on the table {@code order_segment} and the data folder. */
@ApplicationScoped
@Transactional
public class OrderFileDesk implements OrderFiles {
    @Inject
    private JpaOrders orders;

    @Inject
    private SqlOrderFiles segments;

    @Inject
    private OrderDisk disk;

    @Inject
    private Clock clock;

    @Inject
    private Event<OrderCompleted> completed;

    @Override
    public Batch batch(TenantId tenant, UUID order) {
        return orders.get(tenant, order).batch();
    }

    @Override
    public Path folder(TenantId tenant, UUID order) {
        return disk.folder(tenant, order);
    }

    @Override
    public Path codes(TenantId tenant, UUID order) {
        return folder(tenant, order).resolve("codes.csv");
    }

    @Override
    public Path manifest(TenantId tenant, UUID order) {
        return folder(tenant, order).resolve("manifest.json");
    }

    @Override
    public List<Segment> written(TenantId tenant, UUID order) {
        return segments.written(tenant, order);
    }

    @Override
    public void record(TenantId tenant, UUID order, List<Segment> done) {
        for (Segment segment : done) {
            segments.insert(tenant, order, segment, now());
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget(TenantId tenant, UUID order, List<Integer> numbers) {
        for (int number : numbers) {
            segments.delete(tenant, order, number);
        }
    }

    @Override
    public void complete(TenantId tenant, UUID id, String sha256) {
        CodeOrder order = orders.locked(tenant, id);
        Instant now = now();
        if (order.complete(sha256, now)) {
            completed.fire(
                    new OrderCompleted(tenant, id, order.quantity(), order.test(), sha256, now, order.placedBy()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.proofmark.catalog.spi.PlaceImportedOrder;
import org.proofmark.kernel.Actor;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;

/** Places orders that a file brought; the row's key is kept as the order's reference, so that a row is never ordered twice. */
@ApplicationScoped
@Transactional
public class ImportedOrders implements PlaceImportedOrder {
    @Inject
    private Orders desk;

    @Inject
    private JpaOrders orders;

    @Override
    public UUID place(Actor actor, ImportedOrder order) {
        String reference = order.idempotencyKey();
        return orders.byReference(actor.tenant(), reference)
                .map(before -> before.key().id())
                .orElseGet(() -> desk.place(
                                actor,
                                new PlaceOrder(
                                        order.gtin().value(),
                                        order.lot(),
                                        order.expiry(),
                                        order.market(),
                                        order.quantity(),
                                        order.activation(),
                                        Deliver.FILE,
                                        false,
                                        reference))
                        .id());
    }
}

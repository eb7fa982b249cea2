package org.proofmark.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Rows;

/** The list of code orders, newest first. */
@Named("orders")
@ViewScoped
public class OrdersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Orders orders;

    private final Rows<OrderView> rows = new Rows<>(listing -> orders.list(actor.get(), listing.window()));

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "orders",
                List.of(
                        "id",
                        "status",
                        "gtin",
                        "lot",
                        "market",
                        "quantity",
                        "issued",
                        "deliver",
                        "test",
                        "reference",
                        "placed_by",
                        "placed_at",
                        "completed_at"),
                order -> Arrays.asList(
                        order.id(),
                        order.status(),
                        order.gtin(),
                        order.lotNumber(),
                        order.marketCode(),
                        order.quantity(),
                        order.issued(),
                        order.deliver(),
                        Rows.flag(order.test()),
                        order.reference(),
                        order.placedBy(),
                        order.placedAt(),
                        order.completedAt()));
    }

    public Rows<OrderView> getRows() {
        return rows;
    }

    /** Whether this reader may place orders. */
    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND, Role.EXPORTER);
    }
}

package org.proofmark.web.orders;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Export;
import org.proofmark.web.shell.Table;

/** The list of code orders, newest first. */
@Named("orders")
@ViewScoped
public class OrdersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Orders orders;

    private final Table<OrderView> table = new Table<>(this::rows);
    private String search = "";

    private Page<OrderView> rows(int offset, int limit, String sort) {
        return orders.list(actor.get(), new Page.Window(offset, limit, search));
    }

    public void export(String format) {
        Export.send(
                "orders",
                format,
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
                table.chunks(),
                order -> Arrays.asList(
                        order.id(),
                        order.status(),
                        order.gtin(),
                        order.lotNumber(),
                        order.marketCode(),
                        order.quantity(),
                        order.issued(),
                        order.deliver(),
                        order.test() ? "yes" : "no",
                        order.reference(),
                        order.placedBy(),
                        order.placedAt(),
                        order.completedAt()));
    }

    public Table<OrderView> getTable() {
        return table;
    }

    /** Whether this reader may place orders. */
    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND, Role.EXPORTER);
    }

    public boolean isFresh() {
        return search.isEmpty();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }
}

package org.proofmark.catalog.internal.imports;

import static org.proofmark.catalog.spi.ImportColumn.optional;
import static org.proofmark.catalog.spi.ImportColumn.required;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.Products;
import org.proofmark.catalog.internal.LotRules;
import org.proofmark.catalog.internal.OrderLotRules;
import org.proofmark.catalog.spi.ImportColumn;
import org.proofmark.catalog.spi.ImportColumn.Format;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.catalog.spi.PlaceImportedOrder;
import org.proofmark.catalog.spi.PlaceImportedOrder.ImportedOrder;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;

/**
 * Production orders from a file. The check sees what the catalogue knows; whether quota, slot and disk allow the order is found out when
 * it is placed. One that is refused then undoes the whole file, partial or not.
 */
@ApplicationScoped
public class OrderImport implements ImportKind {
    private static final long MOST = 1L << 32;
    private static final List<ImportColumn> COLUMNS = List.of(
            required("gtin", Format.GTIN, 14, "09506000134352"),
            required("lot", Format.CODE, 20, "A2026-11", "lot number", "batch"),
            optional("expiry", Format.DATE, 10, "2028-12-31", "expiry date"),
            required("market", Format.CODE, 20, "SA"),
            required("quantity", Format.WHOLE, 12, "1000", "qty"),
            optional("activation", Format.CODE, 16, "ON_ISSUE"),
            optional("reference", Format.CODE, 40, "", "order", "order number", "po"));

    @Inject
    private Products products;

    @Inject
    private Instance<PlaceImportedOrder> orders;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public void authorise(Actor actor) {
        actor.require(Role.BRAND, Role.EXPORTER);
        if (orders.isUnsatisfied()) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "orders-unavailable", "This installation takes no orders")
                    .exception();
        }
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    /** The same order twice in a file is a slip, unless the rows carry different references. */
    @Override
    public String identity(ImportRow row) {
        return String.join(
                " ",
                row.required("gtin"),
                row.required("lot"),
                row.required("market").toUpperCase(Locale.ROOT),
                String.valueOf(row.whole("quantity")),
                String.valueOf(row.text("reference")));
    }

    @Override
    public void check(Actor actor, List<ImportRow> rows, Faults faults) {
        for (ImportRow row : rows) {
            String gtin = row.required("gtin");
            Optional<Products.Product> sku = products.product(actor.tenant(), Gtin.of(gtin));
            if (sku.isEmpty()) {
                faults.add(row, "gtin", gtin, "belongs to no SKU of this brand");
            } else if (sku.get().archived()) {
                faults.add(row, "gtin", gtin, "belongs to an archived SKU");
            }
            String lotFault = LotRules.numberFault(row.required("lot"));
            if (lotFault != null) {
                faults.add(row, "lot", row.text("lot"), lotFault);
            } else {
                lot(actor, row, faults);
            }
            String market = row.required("market").toUpperCase(Locale.ROOT);
            Optional<Products.Market> known = products.marketByCode(actor.tenant(), market);
            if (known.isEmpty()) {
                faults.add(row, "market", row.text("market"), "is no market of this brand");
            } else if (known.get().archived()) {
                faults.add(row, "market", row.text("market"), "is archived");
            }
            long quantity = Objects.requireNonNull(row.whole("quantity"));
            if (quantity < 1 || quantity > MOST) {
                faults.add(row, "quantity", row.text("quantity"), "must be between 1 and " + MOST);
            }
            String activation = row.text("activation");
            if (activation != null && activation(activation) == null) {
                faults.add(row, "activation", activation, "must be ON_ISSUE, ON_COMMISSION or ON_SHIPMENT");
            }
        }
    }

    /** What can be known of the lot beforehand. */
    private void lot(Actor actor, ImportRow row, Faults faults) {
        try {
            if (row.date("expiry") != null) {
                OrderLotRules.notExpired(Objects.requireNonNull(row.date("expiry")), clock.instant());
            }
            products.lotByNumber(actor.tenant(), Gtin.of(row.required("gtin")), row.required("lot"))
                    .ifPresent(lot -> OrderLotRules.check(lot, row.date("expiry"), clock.instant()));
        } catch (ProblemException e) {
            refused(row, e, faults);
        }
    }

    private static void refused(ImportRow row, ProblemException refusal, Faults faults) {
        Problem problem = refusal.problem();
        if (problem.faults().isEmpty()) {
            faults.add(row, null, null, problem.detail() == null ? problem.title() : problem.detail());
        }
        for (Problem.Fault fault : problem.faults()) {
            faults.add(row, fault.field(), fault.value(), fault.problem());
        }
    }

    private static @Nullable Activation activation(@Nullable String text) {
        for (Activation activation : Activation.values()) {
            if (activation.name().equalsIgnoreCase(text)) {
                return activation;
            }
        }
        return null;
    }

    @Override
    public void apply(Actor actor, UUID importId, List<ImportRow> rows, Faults faults) {
        PlaceImportedOrder place = orders.get();
        for (ImportRow row : rows) {
            try {
                place.place(
                        actor,
                        new ImportedOrder(
                                "import:" + importId + ":" + row.number(),
                                Gtin.of(row.required("gtin")),
                                row.required("lot"),
                                row.date("expiry"),
                                row.required("market").toUpperCase(Locale.ROOT),
                                Objects.requireNonNull(row.whole("quantity")),
                                activation(row.text("activation"))));
            } catch (ProblemException e) {
                refused(row, e, faults);
                // The refusal has condemned the transaction; going on would only collect faults that follow from it.
                return;
            }
        }
    }

    @Override
    public Imports.Undone undo(Actor actor, UUID importId) {
        throw Problem.conflict(
                "import-not-undoable",
                "Imported orders cannot be undone together",
                "Cancel each order that has not started; codes that were issued stay valid until they are voided.");
    }
}

package org.proofmark.catalog.internal.imports;

import static org.proofmark.catalog.spi.ImportColumn.optional;
import static org.proofmark.catalog.spi.ImportColumn.required;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.internal.LotRules;
import org.proofmark.catalog.spi.ImportColumn;
import org.proofmark.catalog.spi.ImportColumn.Format;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;

/** Production lots from a file. */
@ApplicationScoped
public class LotImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("gtin", Format.GTIN, 14, "09506000134352"),
            required("lot", Format.CODE, 20, "A2026-11", "number", "lot number", "lot no", "batch", "batch number"),
            optional("produced", Format.DATE, 10, "2026-11-20", "production date", "production", "manufactured"),
            optional(
                    "expiry", Format.DATE, 10, "2028-12-31", "expiry date", "expires", "expiration", "expiration date"),
            optional("site", Format.GLN, 13, "", "site gln", "gln"));

    @Inject
    private SqlLotRows rows;

    @Override
    public String kind() {
        return "lots";
    }

    @Override
    public void authorise(Actor actor) {
        actor.require(Role.BRAND, Role.EXPORTER);
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public String identity(ImportRow row) {
        return row.required("gtin") + " " + row.required("lot");
    }

    @Override
    public void check(Actor actor, List<ImportRow> rows, Faults faults) {
        Set<String> gtins = new HashSet<>();
        rows.forEach(row -> gtins.add(row.required("gtin")));
        Map<String, Boolean> skus = this.rows.skus(actor.tenant(), gtins);
        Set<String> present = this.rows.present(
                actor.tenant(), rows.stream().map(this::identity).toList());
        for (ImportRow row : rows) {
            String gtin = row.required("gtin");
            Boolean archived = skus.get(gtin);
            if (archived == null) {
                faults.add(row, "gtin", gtin, "belongs to no SKU of this brand; import the SKU first");
            } else if (archived) {
                faults.add(row, "gtin", gtin, "belongs to an archived SKU");
            } else if (present.contains(identity(row))) {
                faults.add(row, "lot", row.text("lot"), "exists already for this GTIN");
            }
            checked(row, faults);
        }
    }

    private static LotRules.@Nullable Checked checked(ImportRow row, Faults faults) {
        try {
            return LotRules.check(new LotDraft(
                    row.text("gtin"), row.text("lot"), row.date("produced"), row.date("expiry"), row.text("site")));
        } catch (ProblemException e) {
            for (Problem.Fault fault : e.problem().faults()) {
                faults.add(
                        row,
                        Objects.equals(fault.field(), "number") ? "lot" : fault.field(),
                        fault.value(),
                        fault.problem());
            }
            return null;
        }
    }

    @Override
    public void apply(Actor actor, UUID importId, List<ImportRow> rows, Faults faults) {
        this.rows.insert(
                actor,
                importId,
                rows.stream()
                        .map(row -> Objects.requireNonNull(checked(row, faults), "checked a moment ago"))
                        .toList());
    }

    @Override
    public Imports.Undone undo(Actor actor, UUID importId) {
        return rows.archiveUntouched(actor, importId);
    }
}

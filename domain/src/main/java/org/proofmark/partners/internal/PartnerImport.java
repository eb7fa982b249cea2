package org.proofmark.partners.internal;

import static org.proofmark.catalog.spi.ImportColumn.optional;
import static org.proofmark.catalog.spi.ImportColumn.required;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.spi.ImportColumn;
import org.proofmark.catalog.spi.ImportColumn.Format;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.partners.PartnerDraft;
import org.proofmark.partners.PartnerRole;

/** Exporters and distributors from a file. */
@ApplicationScoped
public class PartnerImport implements ImportKind {
    private static final List<ImportColumn> COLUMNS = List.of(
            required("name", Format.TEXT, 200, "Najd Trading", "partner", "company"),
            required("role", Format.CODE, 20, "DISTRIBUTOR", "kind", "type"),
            optional("gln", Format.GLN, 13, ""),
            required("country", Format.CODE, 2, "SA", "country code"),
            optional("contact", Format.CONTACT, 200, "orders@example.com", "email", "phone", "e-mail"));

    @Inject
    private SqlPartnerRows rows;

    @Override
    public String kind() {
        return "partners";
    }

    @Override
    public void authorise(Actor actor) {
        actor.require(Role.BRAND);
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public String identity(ImportRow row) {
        return row.required("role").toUpperCase(Locale.ROOT) + " "
                + row.required("name").toLowerCase(Locale.ROOT);
    }

    @Override
    public void check(Actor actor, List<ImportRow> rows, Faults faults) {
        Set<String> present = this.rows.present(actor.tenant(), rows);
        for (ImportRow row : rows) {
            if (checked(row, faults) == null) {
                continue;
            }
            if (present.contains(identity(row))) {
                faults.add(row, "name", row.text("name"), "exists already in this role");
            } else if (row.text("gln") != null && present.contains(row.required("gln"))) {
                faults.add(row, "gln", row.text("gln"), "belongs to another partner");
            }
        }
    }

    private static PartnerRules.@Nullable Checked checked(ImportRow row, Faults faults) {
        PartnerRole role = null;
        for (PartnerRole candidate : PartnerRole.values()) {
            if (candidate.name().equalsIgnoreCase(row.required("role"))) {
                role = candidate;
            }
        }
        try {
            return PartnerRules.check(new PartnerDraft(
                    role, row.text("name"), row.text("gln"), row.text("country"), row.text("contact")));
        } catch (ProblemException e) {
            for (Problem.Fault fault : e.problem().faults()) {
                String value = fault.field() == null ? null : row.text(fault.field());
                faults.add(row, fault.field(), value, fault.problem());
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

package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.Carrier;
import org.proofmark.labelling.LabelField;
import org.proofmark.labelling.LabelTemplate;
import org.proofmark.labelling.LabelTemplates.Stored;
import org.proofmark.labelling.Logo;

/** The table {@code label_template}. */
@ApplicationScoped
public class SqlLabelTemplates {
    @Inject
    private Sql sql;

    /** False where the tenant has a template of that name. */
    boolean insert(TenantId tenant, Stored stored) {
        LabelTemplate t = stored.template();
        return !taken(tenant, t.name(), stored.id())
                && sql.update(
                                """
                                INSERT INTO label_template (tenant_id, id, name, width_mm, height_mm, margin_mm, code_mm, carrier,
                                  fields, font_pt, logo, is_default, changed_by, changed_at, version)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                                tenant,
                                stored.id(),
                                t.name(),
                                t.widthMm(),
                                t.heightMm(),
                                t.marginMm(),
                                t.codeMm(),
                                t.carrier(),
                                fields(t),
                                t.fontPt(),
                                png(t),
                                stored.isDefault(),
                                stored.changedBy(),
                                stored.changedAt(),
                                stored.version())
                        == 1;
    }

    /** False where the version is no longer the newest. */
    boolean update(TenantId tenant, Stored stored, int version) {
        LabelTemplate t = stored.template();
        return sql.update(
                        """
                        UPDATE label_template SET name = ?, width_mm = ?, height_mm = ?, margin_mm = ?, code_mm = ?, carrier = ?,
                          fields = ?, font_pt = ?, logo = ?, changed_by = ?, changed_at = ?, version = version + 1
                        WHERE tenant_id = ? AND id = ? AND version = ?""",
                        t.name(),
                        t.widthMm(),
                        t.heightMm(),
                        t.marginMm(),
                        t.codeMm(),
                        t.carrier(),
                        fields(t),
                        t.fontPt(),
                        png(t),
                        stored.changedBy(),
                        stored.changedAt(),
                        tenant,
                        stored.id(),
                        version)
                == 1;
    }

    boolean taken(TenantId tenant, String name, UUID by) {
        return sql.number(
                        "SELECT COUNT(*) FROM label_template WHERE tenant_id = ? AND name = ? AND id <> ?",
                        tenant,
                        name,
                        by)
                > 0;
    }

    void makeDefault(TenantId tenant, UUID template) {
        sql.update("UPDATE label_template SET is_default = (id = ?) WHERE tenant_id = ?", template, tenant);
    }

    void delete(TenantId tenant, UUID template) {
        sql.update("DELETE FROM label_template WHERE tenant_id = ? AND id = ?", tenant, template);
    }

    Optional<Stored> find(TenantId tenant, UUID template) {
        return sql.one(
                "SELECT * FROM label_template WHERE tenant_id = ? AND id = ?",
                SqlLabelTemplates::stored,
                tenant,
                template);
    }

    Optional<Stored> findDefault(TenantId tenant) {
        return sql.one(
                "SELECT * FROM label_template WHERE tenant_id = ? AND is_default", SqlLabelTemplates::stored, tenant);
    }

    List<Stored> list(TenantId tenant) {
        return sql.list(
                "SELECT * FROM label_template WHERE tenant_id = ? ORDER BY name", SqlLabelTemplates::stored, tenant);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String fields = row.getString("fields");
        byte[] logo = row.getBytes("logo");
        return new Stored(
                Sql.uuid(row, "id"),
                new LabelTemplate(
                        row.getString("name"),
                        row.getDouble("width_mm"),
                        row.getDouble("height_mm"),
                        row.getDouble("margin_mm"),
                        row.getDouble("code_mm"),
                        Carrier.valueOf(row.getString("carrier")),
                        fields.isEmpty()
                                ? List.of()
                                : Arrays.stream(fields.split(","))
                                        .map(LabelField::valueOf)
                                        .toList(),
                        row.getDouble("font_pt"),
                        logo == null ? null : Logo.ofPng(logo)),
                row.getBoolean("is_default"),
                row.getInt("version"),
                row.getString("changed_by"),
                Sql.instant(row, "changed_at"));
    }

    private static String fields(LabelTemplate template) {
        return template.fields().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static byte @Nullable [] png(LabelTemplate template) {
        Logo logo = template.logo();
        return logo == null ? null : logo.png();
    }
}

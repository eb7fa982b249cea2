package org.proofmark.catalog.internal.imports;

import static org.proofmark.catalog.spi.ImportColumn.optional;
import static org.proofmark.catalog.spi.ImportColumn.required;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.PackagingLevel.Level;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.internal.SkuRules;
import org.proofmark.catalog.spi.ImportColumn;
import org.proofmark.catalog.spi.ImportColumn.Format;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;

/** SKUs from a file: names in any language as {@code name_xx}, packaging levels as {@code case_gtin}, {@code case_holds} and so on. */
@ApplicationScoped
public class SkuImport implements ImportKind {
    private static final Pattern NAME =
            Pattern.compile("names?[ _.-]([A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PACKED = Pattern.compile("packaging\\[(\\d+)]\\.(\\w+)");
    private static final List<ImportColumn> COLUMNS = columnsOfSkus();

    @Inject
    private SqlSkuRows rows;

    @Inject
    private Directory directory;

    @Inject
    @ConfigProperty(name = "proofmark.catalog.activation")
    private Activation activation;

    private static List<ImportColumn> columnsOfSkus() {
        List<ImportColumn> columns = new ArrayList<>(List.of(
                required("gtin", Format.GTIN, 14, "09506000134352"),
                required(
                        "name",
                        Format.TEXT,
                        200,
                        "Mountain honey 250 g",
                        "name_en",
                        "names",
                        "product",
                        "product name"),
                optional("family", Format.TEXT, 100, "Honey", "product family"),
                optional("activation", Format.CODE, 16, "ON_ISSUE"),
                optional("weight_g", Format.WHOLE, 9, "250", "weight", "weight grams")));
        for (Level level : List.of(Level.INNER, Level.CASE, Level.PALLET)) {
            String prefix = level.name().toLowerCase(Locale.ROOT);
            columns.add(optional(prefix + "_gtin", Format.GTIN, 14, level == Level.CASE ? "19506000134359" : ""));
            columns.add(
                    optional(prefix + "_holds", Format.WHOLE, 6, level == Level.CASE ? "12" : "", prefix + " count"));
            columns.add(optional(prefix + "_weight_g", Format.WHOLE, 9, level == Level.CASE ? "3400" : ""));
            columns.add(optional(prefix + "_tolerance_g", Format.WHOLE, 9, level == Level.CASE ? "60" : ""));
        }
        return List.copyOf(columns);
    }

    @Override
    public String kind() {
        return "skus";
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
    public Optional<ImportColumn> otherColumn(String header) {
        Matcher name = NAME.matcher(header);
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(name.group(1).replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return Optional.of(optional("name_" + tag, Format.TEXT, 200, ""));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    @Override
    public String identity(ImportRow row) {
        return row.required("gtin");
    }

    @Override
    public void check(Actor actor, List<ImportRow> rows, Faults faults) {
        Map<ImportRow, SkuRules.Checked> right = new HashMap<>();
        for (ImportRow row : rows) {
            SkuRules.Checked checked = checked(row, faults);
            if (checked != null) {
                right.put(row, checked);
            }
        }
        List<Gtin> gtins =
                right.values().stream().flatMap(sku -> sku.gtins().stream()).toList();
        Map<String, String> taken = this.rows.taken(actor.tenant(), gtins);
        Set<Gtin> others = Set.copyOf(directory.ofOthers(actor.tenant(), gtins));
        for (ImportRow row : rows) {
            SkuRules.Checked sku = right.get(row);
            if (sku == null) {
                continue;
            }
            for (Gtin gtin : sku.gtins()) {
                String by = taken.get(gtin.value());
                String column = gtin.equals(sku.gtin()) ? "gtin" : columnOf(row, gtin);
                if (by != null) {
                    faults.add(row, column, gtin.value(), by);
                } else if (others.contains(gtin)) {
                    faults.add(row, column, gtin.value(), "belongs to another brand");
                }
            }
        }
    }

    private static String columnOf(ImportRow row, Gtin gtin) {
        return row.cells().entrySet().stream()
                .filter(cell ->
                        cell.getKey().endsWith("_gtin") && cell.getValue().equals(gtin.value()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("gtin");
    }

    private SkuRules.@Nullable Checked checked(ImportRow row, Faults faults) {
        Activation chosen = null;
        String activationCell = row.text("activation");
        if (activationCell != null) {
            try {
                chosen = Activation.valueOf(activationCell.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                faults.add(row, "activation", activationCell, "must be ON_ISSUE, ON_COMMISSION or ON_SHIPMENT");
                return null;
            }
        }
        List<PackagingLevel> packaging = packaging(row, faults);
        if (packaging == null) {
            return null;
        }
        try {
            return SkuRules.check(
                    new SkuDraft(
                            row.text("gtin"),
                            row.text("family"),
                            names(row),
                            chosen,
                            number(row, "weight_g"),
                            packaging),
                    activation);
        } catch (ProblemException e) {
            for (Problem.Fault fault : e.problem().faults()) {
                faults.add(row, columnOf(fault.field(), packaging), fault.value(), fault.problem());
            }
            return null;
        }
    }

    private static Map<String, String> names(ImportRow row) {
        Map<String, String> names = new HashMap<>();
        row.cells().forEach((column, text) -> {
            if (column.startsWith("name_")) {
                names.put(column.substring("name_".length()), text);
            }
        });
        names.put("en", row.required("name"));
        return names;
    }

    private static @Nullable List<PackagingLevel> packaging(ImportRow row, Faults faults) {
        List<PackagingLevel> levels = new ArrayList<>();
        for (Level level : List.of(Level.INNER, Level.CASE, Level.PALLET)) {
            String prefix = level.name().toLowerCase(Locale.ROOT);
            Integer holds = number(row, prefix + "_holds");
            if (holds != null) {
                levels.add(new PackagingLevel(
                        level,
                        row.text(prefix + "_gtin"),
                        holds,
                        number(row, prefix + "_weight_g"),
                        number(row, prefix + "_tolerance_g")));
            } else if (row.cells().keySet().stream().anyMatch(column -> column.startsWith(prefix + "_"))) {
                faults.add(row, prefix + "_holds", null, "is needed where another column of this level is filled");
                return null;
            }
        }
        return levels;
    }

    /** Longer numbers were refused by the column's length. */
    private static @Nullable Integer number(ImportRow row, String column) {
        Long whole = row.whole(column);
        return whole == null ? null : Integer.valueOf(Math.toIntExact(whole));
    }

    /** The column of a draft's field. */
    private static @Nullable String columnOf(@Nullable String field, List<PackagingLevel> packaging) {
        if (field == null) {
            return null;
        }
        Matcher packed = PACKED.matcher(field);
        if (packed.matches()) {
            String prefix = packaging
                    .get(Integer.parseInt(packed.group(1)))
                    .level()
                    .name()
                    .toLowerCase(Locale.ROOT);
            return prefix
                    + switch (packed.group(2)) {
                        case "weightGrams" -> "_weight_g";
                        case "toleranceGrams" -> "_tolerance_g";
                        default -> "_" + packed.group(2);
                    };
        }
        return switch (field) {
            case "weightGrams" -> "weight_g";
            case "names.en" -> "name";
            default -> field.replace("names.", "name_");
        };
    }

    @Override
    public void apply(Actor actor, UUID importId, List<ImportRow> rows, Faults faults) {
        List<SkuRules.Checked> skus = rows.stream()
                .map(row -> Objects.requireNonNull(checked(row, faults), "checked a moment ago"))
                .toList();
        this.rows.insert(actor, importId, skus);
        directory.claimGtins(
                actor, skus.stream().flatMap(sku -> sku.gtins().stream()).toList());
    }

    @Override
    public Imports.Undone undo(Actor actor, UUID importId) {
        List<Gtin> given = new ArrayList<>();
        Imports.Undone undone = rows.archiveUntouched(actor, importId, given);
        directory.releaseGtins(actor, given);
        return undone;
    }
}

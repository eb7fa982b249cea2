package org.proofmark.catalog.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.PackagingLevel.Level;
import org.proofmark.catalog.SkuView;
import org.proofmark.foundation.MasterRecord;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;

/**
 * A trade item of a brand. It is created with a GTIN that it keeps for ever, because codes and labels carry it; names, family, weights and
 * packaging may change; when it is no longer sold it is archived, and its codes go on verifying.
 */
@Entity
@Table(name = "sku")
class Sku extends MasterRecord {
    @Column(updatable = false)
    private String gtin;

    private String family;

    @Enumerated(EnumType.STRING)
    private Activation activation;

    @Column(name = "weight_g")
    private @Nullable Integer weightGrams;

    @Column(name = "image_id")
    private @Nullable UUID image;

    @ElementCollection
    @CollectionTable(
            name = "sku_name",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "sku_id", referencedColumnName = "id")
            })
    @MapKeyColumn(name = "language")
    @Column(name = "name")
    private Map<String, String> names = new HashMap<>();

    @ElementCollection
    @CollectionTable(
            name = "packaging_level",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "sku_id", referencedColumnName = "id")
            })
    @MapKeyColumn(name = "level")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Level, Packed> packaging = new EnumMap<>(Level.class);

    protected Sku() {}

    Sku(TenantKey key, Actor actor, Instant now, SkuRules.Checked checked) {
        super(key, actor, now);
        gtin = checked.gtin().value();
        take(checked);
    }

    void change(int expectedVersion, Actor actor, Instant now, SkuRules.Checked checked) {
        changing(expectedVersion, actor, now);
        take(checked);
    }

    void show(UUID picture, Actor actor, Instant now) {
        changing(version(), actor, now);
        image = picture;
    }

    private void take(SkuRules.Checked checked) {
        family = checked.family();
        activation = checked.activation();
        weightGrams = checked.weightGrams();
        names.keySet().retainAll(checked.names().keySet());
        names.putAll(checked.names());
        Map<Level, Packed> wanted = new EnumMap<>(Level.class);
        for (PackagingLevel level : checked.packaging()) {
            wanted.put(level.level(), Packed.of(level));
        }
        packaging.keySet().retainAll(wanted.keySet());
        packaging.putAll(wanted);
    }

    Gtin gtin() {
        return Gtin.of(gtin);
    }

    /** Its own GTIN and those of its packaging levels. */
    List<Gtin> gtins() {
        return Stream.concat(
                        Stream.of(gtin),
                        packaging.values().stream().map(Packed::gtin).filter(Objects::nonNull))
                .distinct()
                .map(Gtin::of)
                .toList();
    }

    SkuView view() {
        List<PackagingLevel> levels = new TreeMap<>(packaging)
                .entrySet().stream()
                        .map(entry -> entry.getValue().at(entry.getKey()))
                        .toList();
        return new SkuView(id(), gtin(), family, names, activation, weightGrams, levels, image, archived(), version());
    }
}

package org.proofmark.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.PackagingLevel;

/** A packaging level of a SKU, as its table has it. */
@Embeddable
record Packed(
        @Nullable @Column(name = "gtin") String gtin,
        @Column(name = "holds") int holds,
        @Nullable @Column(name = "weight_g") Integer weightGrams,
        @Nullable @Column(name = "tolerance_g") Integer toleranceGrams) {
    static Packed of(PackagingLevel level) {
        return new Packed(level.gtin(), level.holds(), level.weightGrams(), level.toleranceGrams());
    }

    PackagingLevel at(PackagingLevel.Level level) {
        return new PackagingLevel(level, gtin, holds, weightGrams, toleranceGrams);
    }
}

package org.proofmark.catalog;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gtin;

/**
 * A SKU as it is kept.
 *
 * @param image the picture's id for {@link Images}; null if there is none
 * @param version to be named by the next change
 */
public record SkuView(
        UUID id,
        Gtin gtin,
        String family,
        Map<String, String> names,
        Activation activation,
        @Nullable Integer weightGrams,
        List<PackagingLevel> packaging,
        @Nullable UUID image,
        boolean archived,
        int version) {
    public SkuView {
        names = Map.copyOf(names);
        packaging = List.copyOf(packaging);
    }
}

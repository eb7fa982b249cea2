package org.proofmark.catalog.internal;

import org.proofmark.catalog.Products;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;

/** Rule: a lot belongs to a SKU that this brand sells. */
final class SkuInUse {
    private SkuInUse() {}

    static void check(Products products, Actor actor, Gtin gtin) {
        Products.Product sku = products.product(actor.tenant(), gtin)
                .orElseThrow(() -> Problem.of(Problem.Kind.INVALID, "sku-unknown", "There is no SKU with this GTIN")
                        .detail("Create the SKU " + gtin + " first.")
                        .fault("gtin", gtin.value(), "belongs to no SKU of this brand")
                        .exception());
        if (sku.archived()) {
            throw Problem.of(Problem.Kind.CONFLICT, "sku-archived", "The SKU is archived")
                    .detail("Restore the SKU " + gtin + " first.")
                    .fault("gtin", gtin.value(), "belongs to an archived SKU")
                    .exception();
        }
    }
}

/**
 * What is sold and where: SKUs with their packaging, markets and their territories, lots, the brand's look, and the files that bring
 * them in. {@link org.proofmark.catalog.Products} answers other rooms from a cache; {@link org.proofmark.catalog.Skus}, {@link
 * org.proofmark.catalog.Markets}, {@link org.proofmark.catalog.Lots}, {@link org.proofmark.catalog.Themes} and {@link
 * org.proofmark.catalog.Imports} are for those who keep the data. Knows the kernel and identity. Guarded by {@code ArchitectureTest} in
 * {@code ear}.
 */
@NullMarked
package org.proofmark.catalog;

import org.jspecify.annotations.NullMarked;

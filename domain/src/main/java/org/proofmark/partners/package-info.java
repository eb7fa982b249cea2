/**
 * Who handles the goods and where: exporters and distributors, sites by GLN, and licences that say who may hold what in which country.
 * Partners act within a brand's tenant. Knows the kernel and catalog. Guarded by {@code ArchitectureTest} in {@code ear}.
 */
@NullMarked
package org.proofmark.partners;

import org.jspecify.annotations.NullMarked;

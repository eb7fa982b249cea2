/** Pages of the catalogue: SKUs, lots, markets and the brand's look. */
@NullMarked
package org.proofmark.web.catalog;

import org.jspecify.annotations.NullMarked;

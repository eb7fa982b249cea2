/**
 * What is sold and where: SKUs, markets, lots, brand themes. Knows the kernel and identity.
 */
@NullMarked
package org.proofmark.catalog;

import org.jspecify.annotations.NullMarked;

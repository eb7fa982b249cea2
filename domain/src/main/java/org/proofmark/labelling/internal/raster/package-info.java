/** One-bit rasters and the PNG and ZIP files made of them. */
@NullMarked
package org.proofmark.labelling.internal.raster;

import org.jspecify.annotations.NullMarked;

/**
 * Files in, rows out: reading CSV and XLSX as a stream within limits, recognising columns and faults, and applying a file whole or not at
 * all. What a row means is the business of each {@link org.proofmark.catalog.spi.ImportKind}.
 */
@NullMarked
package org.proofmark.catalog.internal.imports;

import org.jspecify.annotations.NullMarked;

/**
 * The job {@code import-master-data}: checks an uploaded file in chunks, each committed with how far it came, then applies it in one
 * transaction. Knows the catalogue's {@link org.proofmark.catalog.ImportWork} alone.
 */
@NullMarked
package org.proofmark.batch.imports;

import org.jspecify.annotations.NullMarked;

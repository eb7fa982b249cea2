/**
 * What is seen in the field: scans, kept durably in groups. Knows serialization, catalog, partners and logistics. The promise that an
 * answered scan survives the loss of the server and of the database is kept by {@code ScanDurabilityIT} in {@code ear}.
 */
@NullMarked
package org.proofmark.vigilance;

import org.jspecify.annotations.NullMarked;

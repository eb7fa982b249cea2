/**
 * What is seen in the field: scans, kept durably in groups. Knows serialization, catalog, partners and logistics.
 */
@NullMarked
package org.proofmark.vigilance;

import org.jspecify.annotations.NullMarked;

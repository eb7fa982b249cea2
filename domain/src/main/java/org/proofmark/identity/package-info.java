/**
 * Tenants (brands), their users, roles and keys, and the directory that says whose a GTIN, prefix or host is. Knows the kernel alone.
 */
@NullMarked
package org.proofmark.identity;

import org.jspecify.annotations.NullMarked;

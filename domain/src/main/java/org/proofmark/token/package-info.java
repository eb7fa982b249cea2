/**
 * Key epochs and slots; the tag that makes a code ours. It issues serials and checks them, gives texture keys to those who print or read
 * marks, and signs labels for inspectors without a network. Keys never leave it but for the texture keys. It knows only the kernel and
 * the foundation. Guarded by {@code ArchitectureTest} in {@code ear}.
 */
@NullMarked
package org.proofmark.token;

import org.jspecify.annotations.NullMarked;

/**
 * The words every room speaks: GS1 identifiers, who is acting, ids, problems. It knows nobody; everyone may know it. No framework
 * type appears here. Guarded by {@code ArchitectureTest} in {@code ear}.
 */
@NullMarked
package org.proofmark.kernel;

import org.jspecify.annotations.NullMarked;

/** How the identity room keeps its promises: accounts and keys in JPA, the global directory and the hot paths in plain SQL. */
@NullMarked
package org.proofmark.identity.internal;

import org.jspecify.annotations.NullMarked;

/** How orders, ranges, touched codes and holds are kept and looked up. Nobody else's business. */
@NullMarked
package org.proofmark.serialization.internal;

import org.jspecify.annotations.NullMarked;

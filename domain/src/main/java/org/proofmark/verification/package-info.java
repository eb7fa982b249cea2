/**
 * Evidence in, verdict out, by the written precedence. Knows all evidence rooms.
 */
@NullMarked
package org.proofmark.verification;

import org.jspecify.annotations.NullMarked;

/**
 * How evidence is gathered and weighed. {@link Precedence} is the written table and plain Java; {@link VerificationBean} fetches what it
 * needs. Guarded by {@code PrecedenceTest}.
 */
@NullMarked
package org.proofmark.verification.internal;

import org.jspecify.annotations.NullMarked;

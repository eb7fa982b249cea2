/** Ports through which other modules bring evidence to the verdict. Absent adapters are legal: codes verify without a model. */
@NullMarked
package org.proofmark.verification.spi;

import org.jspecify.annotations.NullMarked;

/** The QR encoder (ISO/IEC 18004) for versions 1 to 11, whose rows fit a {@code long}. */
@NullMarked
package org.proofmark.labelling.internal.qr;

import org.jspecify.annotations.NullMarked;

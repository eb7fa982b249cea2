/** How a QR code is found in a picture that anybody may have sent. */
@NullMarked
package org.proofmark.reading.internal;

import org.jspecify.annotations.NullMarked;

/**
 * Photo in, decoded text out. Knows no model and no keystore. Pictures come from anybody, so what they may cost is bounded before they
 * are looked at. Knows the kernel (and labelling, once labels are rectified here). Guarded by {@code QrPhotoTest}.
 */
@NullMarked
package org.proofmark.reading;

import org.jspecify.annotations.NullMarked;

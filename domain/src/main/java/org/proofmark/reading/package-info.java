/**
 * Photo in, decoded text and a label laid flat out. Knows no model and no keystore: what texture to expect is passed in. Pictures come from
 * anybody, so what they may cost is bounded before they are looked at. {@link org.proofmark.reading.Photos} is the door;
 * {@link org.proofmark.reading.LabelReader} and {@link org.proofmark.reading.LabelRectifier} are the same for programs without a container.
 * Knows the kernel and labelling. Guarded by {@code HostilePicturesTest}, {@code LabelSearchTest} and {@code RectificationTest}.
 */
@NullMarked
package org.proofmark.reading;

import org.jspecify.annotations.NullMarked;

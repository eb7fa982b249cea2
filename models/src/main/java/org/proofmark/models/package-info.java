/**
 * Adapters around trained models: {@link org.proofmark.models.WatermarkBean} judges prints for the server. TensorFlow is known in this
 * module alone. Knows domain's ports, never web or batch.
 */
@NullMarked
package org.proofmark.models;

import org.jspecify.annotations.NullMarked;

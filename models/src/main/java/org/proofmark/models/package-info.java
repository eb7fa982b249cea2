/** The watermark network and its adapter; TensorFlow is known here alone. Knows domain's ports, never web or batch. */
@NullMarked
package org.proofmark.models;

import org.jspecify.annotations.NullMarked;

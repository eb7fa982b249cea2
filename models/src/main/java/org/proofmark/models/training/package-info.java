/**
 * What every trainer needs: figures with their intervals, and files to write them to. Plain Java. Knows no TensorFlow, which is behind
 * {@code models.network}.
 */
@NullMarked
package org.proofmark.models.training;

import org.jspecify.annotations.NullMarked;

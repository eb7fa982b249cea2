/**
 * Convolutional networks on TensorFlow Java: described by {@link org.proofmark.models.network.Blueprint}, taught by
 * {@link org.proofmark.models.network.Trainee} outside the server, used by {@link org.proofmark.models.network.Judge}. Nothing of TensorFlow
 * goes in or out: pictures are arrays, answers are probabilities. The native library must be on the class path or in the server's own lib
 * folder.
 */
@NullMarked
package org.proofmark.models.network;

import org.jspecify.annotations.NullMarked;

/**
 * Judges a print: numbers that say how a rectified photograph agrees with the expected mark, and models that weigh them. Plain Java, without
 * TensorFlow and without a container: the server, the trainer and the verifier for tills share it.
 */
@NullMarked
package org.proofmark.models.print;

import org.jspecify.annotations.NullMarked;

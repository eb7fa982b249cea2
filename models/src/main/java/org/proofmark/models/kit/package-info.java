/**
 * The capture kit's other half: photographs of printed and copied sheets ({@code labelling.CaptureKit}) are cut into labels, sorted into the
 * folders that the trainers take, and measured, so that a customer learns which texture survives on his printer. Plain Java, part of
 * {@code proofmark-verify.jar}; a photograph is read by the product's own finders, reader and rectifier. Knows domain's labelling and
 * reading, and the shipped judge of prints. Guarded by {@code KitCommandTest}.
 */
@NullMarked
package org.proofmark.models.kit;

import org.jspecify.annotations.NullMarked;

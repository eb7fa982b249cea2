/** The cells of a mark: their bits and their places. */
@NullMarked
package org.proofmark.labelling.internal.texture;

import org.jspecify.annotations.NullMarked;

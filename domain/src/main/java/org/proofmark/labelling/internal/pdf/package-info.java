/** A streaming PDF writer: flat memory for any number of pages, fonts embedded as subsets. */
@NullMarked
package org.proofmark.labelling.internal.pdf;

import org.jspecify.annotations.NullMarked;

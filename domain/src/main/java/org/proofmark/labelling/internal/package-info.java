/** How labels are planned and written: the layout of one label in dots, and a writer per output format. */
@NullMarked
package org.proofmark.labelling.internal;

import org.jspecify.annotations.NullMarked;

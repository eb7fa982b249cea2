/** Typefaces, Arabic joining, bidirectional order and glyph outlines, without AWT fonts (a server may have none). */
@NullMarked
package org.proofmark.labelling.internal.font;

import org.jspecify.annotations.NullMarked;

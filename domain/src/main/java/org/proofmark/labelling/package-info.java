/**
 * Labels: a code's carrier (QR or GS1 Data Matrix), the human-readable text beside it, templates and sheets, and their way out as PDF,
 * ZPL, PNG, SVG or a ZIP of PNGs. The public types are plain Java: a {@link org.proofmark.labelling.LabelPress} needs no container.
 * May know catalog, token and serialization; {@code reading} may know this room's public face. Guarded by {@code ArchitectureTest}.
 */
@NullMarked
package org.proofmark.labelling;

import org.jspecify.annotations.NullMarked;

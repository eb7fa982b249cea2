package org.proofmark.reading.internal;

import com.google.zxing.common.BitMatrix;
import org.jspecify.annotations.Nullable;
import org.proofmark.reading.LabelPlane;

/**
 * A decoded symbol and where it stands.
 *
 * @param text of it
 * @param level of error correction: L, M, Q or H
 * @param modules as they were seen, unmirrored; some may be wrong; null where only the text is known
 * @param plane from the symbol's plane, unmirrored, to the picture; null as for the modules
 * @param mirrored whether it was seen in a mirror
 * @param inverted whether its dark modules are the bright ones
 */
record Symbol(
        String text,
        String level,
        @Nullable BitMatrix modules,
        @Nullable LabelPlane plane,
        boolean mirrored,
        boolean inverted) {
    Symbol scaled(double factor) {
        return new Symbol(text, level, modules, plane == null ? null : plane.scaled(factor), mirrored, inverted);
    }
}

package org.proofmark.reading;

import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.ModuleMatrix;

/**
 * A QR code that was read, with what is needed to look at its print more closely. Symbols seen in a mirror or bright on dark are described
 * as they were printed, or as they would have been dark on bright.
 *
 * @param text of the code, as it stands
 * @param label where and what it is; null where only the text could be read, or where the symbol has more than 61 modules a side
 */
public record LabelCapture(String text, @Nullable Label label) {
    /**
     * @param modules of the symbol: encoded again from the text where that explains what was seen, else as seen
     * @param encodedAgain whether {@code modules} is beyond doubt
     * @param picture the part of the picture around the label, dark on bright, not larger than the mark needs
     * @param plane from the symbol's modules to {@code picture}, to a fraction of a module
     * @param across pixels from edge to edge of the symbol in the picture that was sent, the shortest side
     * @param mirrored whether it was seen in a mirror
     */
    public record Label(
            ModuleMatrix modules,
            boolean encodedAgain,
            GreyImage picture,
            LabelPlane plane,
            double across,
            boolean mirrored) {}
}

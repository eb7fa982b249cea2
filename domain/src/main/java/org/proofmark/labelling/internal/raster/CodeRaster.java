package org.proofmark.labelling.internal.raster;

import org.proofmark.labelling.ModuleMatrix;

/** Draws a code's modules as squares of dots. */
public final class CodeRaster {
    private CodeRaster() {}

    /**
     * @param x left edge of the first module, in dots
     * @param y top edge of the first module
     * @param module dots a side
     */
    public static void draw(ModuleMatrix code, int x, int y, int module, BitRaster target) {
        for (int row = 0; row < code.height(); row++) {
            long rest = code.row(row);
            while (rest != 0) {
                int from = Long.numberOfTrailingZeros(rest);
                int length = Long.numberOfTrailingZeros(~(rest >>> from));
                for (int line = 0; line < module; line++) {
                    target.run(x + from * module, x + (from + length) * module, y + row * module + line);
                }
                rest = from + length == 64 ? 0 : rest >>> (from + length) << (from + length);
            }
        }
    }
}

package org.proofmark.ear.fraud;

import com.google.zxing.common.BitMatrix;
import java.util.Arrays;
import org.proofmark.models.simulator.DotRaster;

/** From modules to the dots that a printer gets. */
final class LabelPictures {
    /** Dots an inch of all labels here. */
    static final int DPI = 600;

    private LabelPictures() {}

    /** Dots of a square label: modules of so many dots; what is lower than wide is centred on paper. */
    static DotRaster raster(BitMatrix modules, int dots) {
        int side = modules.getWidth() * dots;
        int height = modules.getHeight() == 1 ? side / 2 : modules.getHeight() * dots;
        int top = (side - height) / 2;
        byte[] ink = new byte[side * side];
        for (int y = 0; y < height; y++) {
            int row = modules.getHeight() == 1 ? 0 : y / dots;
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, row)) {
                    int from = (top + y) * side + x * dots;
                    Arrays.fill(ink, from, from + dots, (byte) 255);
                }
            }
        }
        return new DotRaster(side, side, DPI, ink);
    }
}

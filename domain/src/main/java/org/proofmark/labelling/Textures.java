package org.proofmark.labelling;

import org.proofmark.labelling.internal.raster.BitRaster;
import org.proofmark.labelling.internal.texture.TextureDrawer;

/**
 * Draws marks (DESIGN "The mark"; layout in ADR 110, pinned by {@code texture-vectors.json}). The same inputs give the same dots on every
 * machine and in every release: what a later release draws otherwise gets another mode. Stateless; safe for many threads.
 */
public final class Textures {
    private Textures() {}

    /**
     * A code with its mark.
     *
     * @param qr from {@link QrCodes}; not a Data Matrix
     * @param serial canonical: the 20 characters as printed. Only modes KEYED and LSB depend on it
     * @param key of the code's slot; for modes that need none, any
     * @throws IllegalArgumentException where the matrix has no QR version's size
     */
    public static MarkedSymbol mark(ModuleMatrix qr, String serial, TextureKey key, TextureProfile profile) {
        TextureDrawer drawer = new TextureDrawer(profile, qr.width());
        int quiet = Carrier.QR.quietZone() * profile.moduleDots();
        int side = qr.width() * profile.moduleDots() + 2 * quiet;
        BitRaster dots = new BitRaster(side, side);
        BitRaster cells = new BitRaster(side, side);
        BitRaster lowBits = new BitRaster(side, side);
        drawer.draw(qr, serial, key, quiet, quiet, dots);
        drawer.drawCells(qr, quiet, quiet, cells);
        drawer.drawLowBits(serial, key, lowBits);
        return new MarkedSymbol(profile, qr, drawer.textured(qr), matrix(dots), matrix(cells), matrix(lowBits));
    }

    private static DotMatrix matrix(BitRaster raster) {
        return new DotMatrix(raster.width(), raster.height(), raster.bits());
    }
}

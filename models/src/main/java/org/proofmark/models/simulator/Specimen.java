package org.proofmark.models.simulator;

import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;

/**
 * A label as its brand sends it to the printer.
 *
 * @param symbol what is expected of a first print
 * @param market whose key drew the texture
 * @param serial 20 characters
 * @param raster the dots, with a logo where the design has one
 */
public record Specimen(MarkedSymbol symbol, String market, String serial, DotRaster raster) {
    private static final String BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** What is beside the code itself. */
    public enum Design {
        PLAIN,
        /**
         * A disc in a white square in the middle, a seventh of the side [assumed]: what error correction is spent on. Of the 13 modules in
         * the middle that the keyed statistics look at, it covers a fifth on version 4, a third on version 6 and half on version 10. Simulated,
         * 24 genuine labels each, press unknown: on versions 4 and 6 judge 2026-11g refused none, on version 8 nine and on version 10
         * nineteen. The product prints logos beside the code, not on it.
         */
        LOGO
    }

    /**
     * A label of a market with a serial of chance.
     *
     * @param version the smallest QR version, 2–10; 4 is what the product prints
     */
    public static Specimen draw(String market, TextureProfile profile, int version, Design design, Dice dice) {
        StringBuilder serial = new StringBuilder(20);
        for (int i = 0; i < 20; i++) {
            serial.append(BASE32.charAt(dice.below(32)));
        }
        String text = version < 4
                ? serial.toString()
                : "HTTPS://PM.EXAMPLE/01/0" + (1_000_000_000_000L + dice.below(2_000_000_000)) + "/21/" + serial;
        ModuleMatrix qr = QrCodes.encode(text, ErrorCorrection.Q, Masking.FAST, version);
        return of(qr, market, serial.toString(), profile, design);
    }

    static Specimen of(ModuleMatrix qr, String market, String serial, TextureProfile profile, Design design) {
        MarkedSymbol symbol = Textures.mark(qr, serial, TextureKey.published("simulated market " + market), profile);
        return new Specimen(symbol, market, serial, raster(symbol, design));
    }

    /** The same code with another texture: of another market, another pattern or none. */
    public Specimen redrawn(String otherMarket, TextureProfile profile) {
        return of(symbol.modules(), otherMarket, serial, profile, Design.PLAIN);
    }

    private static DotRaster raster(MarkedSymbol symbol, Design design) {
        int side = symbol.side();
        byte[] ink = new byte[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                ink[y * side + x] = (byte) (symbol.black(x, y) ? 255 : 0);
            }
        }
        if (design == Design.LOGO) {
            int half = side / 14;
            for (int y = -half; y <= half; y++) {
                for (int x = -half; x <= half; x++) {
                    boolean disc = 1.5 * (x * x + y * y) < half * half;
                    ink[(side / 2 + y) * side + side / 2 + x] = (byte) (disc ? 255 : 0);
                }
            }
        }
        return new DotRaster(side, side, symbol.profile().dpi(), ink);
    }
}

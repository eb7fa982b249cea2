package org.proofmark.models.offline;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.proofmark.kernel.Crockford;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.Gtin;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.Textures;

/** Pictures to rehearse on: a marked label on paper as a good camera would show it. Never printed, and of no product that there is. */
final class RehearsalLabel {
    static final Gtin GTIN = Gtin.of("09506000134352");
    static final int SLOT = 0;

    private static final int WIDTH = 1152;
    private static final int HEIGHT = 864;
    /** Pixels across the label. */
    private static final double ACROSS = 500;
    /** Askew, as whoever holds a camera does, in radians. */
    private static final double TURNED = 0.06;

    private static final int SAMPLES = 3;
    private static final double INK = 45;
    private static final double PAPER = 215;
    /** At most, to either side. */
    private static final double NOISE = 7;

    private RehearsalLabel() {}

    /** A JPEG. @param number another label for each */
    static byte[] picture(KeyRing.Key key, int number) throws IOException {
        byte[] text = new byte[20];
        Crockford.encode50(number, text, 0);
        Crockford.encode50(number * 0x9E3779B97F4AL & (1L << 50) - 1, text, 10);
        String serial = new String(text, StandardCharsets.US_ASCII);
        MarkedSymbol symbol = Textures.mark(
                QrCodes.encode(DigitalLink.label("PM.EXAMPLE", GTIN, serial), ErrorCorrection.Q, Masking.FAST, 4),
                serial,
                key.texture(),
                key.profiles().get(0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(photographed(symbol, number), "jpeg", out);
        return out.toByteArray();
    }

    private static BufferedImage photographed(MarkedSymbol symbol, int number) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        double scale = symbol.side() / ACROSS;
        double cos = scale * Math.cos(TURNED);
        double sin = scale * Math.sin(TURNED);
        int[] row = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int dark = 0;
                for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
                    double dx = x + (sample % SAMPLES + 0.5) / SAMPLES - WIDTH / 2.0;
                    double dy = y + (sample / SAMPLES + 0.5) / SAMPLES - HEIGHT / 2.0;
                    int column = (int) Math.floor(symbol.side() / 2.0 + cos * dx + sin * dy);
                    int line = (int) Math.floor(symbol.side() / 2.0 - sin * dx + cos * dy);
                    boolean inside = column >= 0 && line >= 0 && column < symbol.side() && line < symbol.side();
                    dark += inside && symbol.black(column, line) ? 1 : 0;
                }
                double light =
                        PAPER + (INK - PAPER) * dark / (SAMPLES * SAMPLES) + NOISE * noise(number, y * WIDTH + x);
                int grey = (int) Math.max(0, Math.min(255, light));
                row[x] = grey << 16 | grey << 8 | grey;
            }
            picture.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
        return picture;
    }

    /** -1 to 1, the same for the same pixel of the same picture. */
    private static double noise(int picture, int pixel) {
        long mixed = ((long) picture << 32 | pixel) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return (double) mixed / Long.MAX_VALUE;
    }
}

package org.proofmark.models.simulator;

/**
 * What a printer is told to print: one value a printer dot, 0 for bare paper to 255 for full ink. Values between are tones, which a
 * 1-bit printer must screen first ({@link Halftone}).
 */
public final class DotRaster {
    private final int width;
    private final int height;
    private final int dpi;
    private final byte[] ink;

    /**
     * @param dpi dots an inch, 72 to 1,200
     * @param ink row by row from the top left; kept, not copied
     */
    public DotRaster(int width, int height, int dpi, byte[] ink) {
        if (width < 1 || height < 1 || ink.length != width * height) {
            throw new IllegalArgumentException(ink.length + " dots for " + width + " × " + height);
        }
        if (dpi < 72 || dpi > Press.SAMPLES_AN_INCH) {
            throw new IllegalArgumentException("printers of 72 to 1,200 dpi, not " + dpi);
        }
        this.width = width;
        this.height = height;
        this.dpi = dpi;
        this.ink = ink;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int dpi() {
        return dpi;
    }

    /** 0 (paper) to 255 (full ink). */
    public int ink(int x, int y) {
        return ink[y * width + x] & 255;
    }

    /** The dots themselves, row by row: not a copy, to be read only. */
    byte[] dots() {
        return ink;
    }

    /** The same picture for a printer with other dots, each taking the nearest of these, as a driver does. */
    public DotRaster at(int otherDpi) {
        if (otherDpi == dpi) {
            return this;
        }
        int w = Math.max(1, (int) ((long) width * otherDpi / dpi));
        int h = Math.max(1, (int) ((long) height * otherDpi / dpi));
        byte[] other = new byte[w * h];
        for (int y = 0; y < h; y++) {
            int from = (int) ((y + 0.5) * dpi / otherDpi) * width;
            for (int x = 0; x < w; x++) {
                other[y * w + x] = ink[from + (int) ((x + 0.5) * dpi / otherDpi)];
            }
        }
        return new DotRaster(w, h, otherDpi, other);
    }
}

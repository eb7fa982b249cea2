package org.proofmark.labelling;

/**
 * A QR code as its label shows it, dot for dot, with its quiet zone of four modules: what is printed, and what a reader expects to see of
 * a first print. Coordinates are dots from the top left corner of the quiet zone.
 */
public final class MarkedSymbol {
    private final TextureProfile profile;
    private final ModuleMatrix modules;
    private final ModuleMatrix textured;
    private final DotMatrix dots;
    private final DotMatrix cells;
    private final DotMatrix lowBits;

    MarkedSymbol(
            TextureProfile profile,
            ModuleMatrix modules,
            ModuleMatrix textured,
            DotMatrix dots,
            DotMatrix cells,
            DotMatrix lowBits) {
        this.profile = profile;
        this.modules = modules;
        this.textured = textured;
        this.dots = dots;
        this.cells = cells;
        this.lowBits = lowBits;
    }

    public TextureProfile profile() {
        return profile;
    }

    /** The code without texture. */
    public ModuleMatrix modules() {
        return modules;
    }

    /** The dark data modules: those that hold cells where the mode has any. */
    public ModuleMatrix textured() {
        return textured;
    }

    /** Dots a side, the quiet zone counted. */
    public int side() {
        return dots.width();
    }

    /** Dots from the edge to the first module. */
    public int quietDots() {
        return Carrier.QR.quietZone() * profile.moduleDots();
    }

    /** What is printed. */
    public DotMatrix dots() {
        return dots;
    }

    /** The dots that belong to texture cells; none for plain codes and LSB. A cell of {@code cellDots} dots a side is here as all its dots. */
    public DotMatrix cells() {
        return cells;
    }

    /** How many texture cells there are. */
    public int cellCount() {
        return profile.mode().hasCells() ? darkData() * profile.cellsPerModule() : 0;
    }

    private int darkData() {
        int count = 0;
        for (int y = 0; y < textured.height(); y++) {
            count += Long.bitCount(textured.row(y));
        }
        return count;
    }

    /** Whether the dot belongs to a texture cell. */
    public boolean isCell(int x, int y) {
        return cells.black(x, y);
    }

    /** Whether the dot is black on a first print: where {@link #isCell}, the expected bit of its cell. */
    public boolean black(int x, int y) {
        return dots.black(x, y);
    }

    /**
     * The picture as bytes, row by row, 0 black to 255 white. For {@link TextureMode#LSB} the lowest bit of each holds the watermark (0 or 1
     * for black, 254 or 255 for white), which only an eight-bit format keeps.
     */
    public byte[] grey() {
        int side = side();
        boolean lsb = profile.mode() == TextureMode.LSB;
        byte[] grey = new byte[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int value = dots.black(x, y) ? 0 : 255;
                grey[y * side + x] = (byte) (lsb ? value & 0xfe | (lowBits.black(x, y) ? 1 : 0) : value);
            }
        }
        return grey;
    }
}

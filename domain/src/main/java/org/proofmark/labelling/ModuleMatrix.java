package org.proofmark.labelling;

import java.util.Arrays;

/**
 * The modules of a two-dimensional code, without its quiet zone: what stands between an encoder and the writers (and between reading
 * and a texture). Row {@code y} is one {@code long} whose bit {@code x} is set where the module is dark, so a code is at most 64 modules wide.
 */
public final class ModuleMatrix {
    private final int width;
    private final long[] rows;

    /**
     * @param width modules a row, 1 to 64
     * @param rows one a row, top first; the array is kept, not copied: the caller must not change it afterwards
     */
    public ModuleMatrix(int width, long[] rows) {
        if (width < 1 || width > 64 || rows.length == 0) {
            throw new IllegalArgumentException("a matrix is 1 to 64 modules wide, not " + width);
        }
        this.width = width;
        this.rows = rows;
    }

    public int width() {
        return width;
    }

    public int height() {
        return rows.length;
    }

    /** True where the module in column {@code x}, row {@code y} (from the top left, 0-based) is dark. */
    public boolean dark(int x, int y) {
        return (rows[y] >>> x & 1) != 0;
    }

    /** Row {@code y}: bit x is column x. Bits at and above {@link #width} are clear. */
    public long row(int y) {
        return rows[y];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModuleMatrix that && width == that.width && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    /** Two characters a module, for test output. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < width; x++) {
                text.append(dark(x, y) ? "██" : "  ");
            }
            text.append('\n');
        }
        return text.toString();
    }
}

package org.proofmark.labelling;

/** A picture of one bit a dot, black or white, or a set of dots. Immutable. */
public final class DotMatrix {
    private final int width;
    private final int height;
    private final int stride;
    private final byte[] bits;

    /**
     * @param bits rows of {@code (width + 7) / 8} bytes, the leftmost dot in the highest bit, set for black; kept, not copied: the caller must
     *     not change it afterwards
     */
    public DotMatrix(int width, int height, byte[] bits) {
        this.width = width;
        this.height = height;
        this.stride = (width + 7) / 8;
        if (width < 1 || height < 1 || bits.length != stride * height) {
            throw new IllegalArgumentException(width + " × " + height + " dots do not take " + bits.length + " bytes");
        }
        this.bits = bits;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** True where the dot in column {@code x}, row {@code y} (from the top left, 0-based) is black, or in the set. */
    public boolean black(int x, int y) {
        return (bits[y * stride + (x >> 3)] >>> (7 - (x & 7)) & 1) != 0;
    }

    /** How many dots are black. */
    public int count() {
        int count = 0;
        for (byte b : bits) {
            count += Integer.bitCount(b & 0xff);
        }
        return count;
    }

    /** A copy of all rows, packed as in the constructor. */
    public byte[] packed() {
        return bits.clone();
    }
}

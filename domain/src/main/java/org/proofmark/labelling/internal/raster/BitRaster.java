package org.proofmark.labelling.internal.raster;

import java.util.Arrays;

/** Dots in rows of whole bytes, the leftmost dot in the highest bit; a set bit is black. */
public final class BitRaster {
    private final int width;
    private final int height;
    private final int stride;
    private final byte[] bits;

    public BitRaster(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = (width + 7) / 8;
        this.bits = new byte[stride * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Bytes a row. */
    public int stride() {
        return stride;
    }

    /** The dots themselves, not a copy. */
    public byte[] bits() {
        return bits;
    }

    public boolean black(int x, int y) {
        return (bits[y * stride + (x >> 3)] >>> (7 - (x & 7)) & 1) != 0;
    }

    /** Whitens everything. */
    public void clear() {
        Arrays.fill(bits, (byte) 0);
    }

    /** Takes over all dots of a raster of the same size. */
    public void copyFrom(BitRaster other) {
        System.arraycopy(other.bits, 0, bits, 0, bits.length);
    }

    /** Blackens dots from x (inclusive) to end (exclusive) of a row; what lies outside is clipped. */
    public void run(int x, int end, int y) {
        if (y >= 0 && y < height) {
            fill(Math.max(0, x), Math.min(width, end), y * stride);
        }
    }

    private void fill(int x, int end, int row) {
        if (x >= end) {
            return;
        }
        int first = row + (x >> 3);
        int last = row + (end - 1 >> 3);
        int head = 0xff >>> (x & 7);
        int tail = 0xff << (7 - (end - 1 & 7));
        if (first == last) {
            bits[first] |= (byte) (head & tail);
        } else {
            bits[first] |= (byte) head;
            Arrays.fill(bits, first + 1, last, (byte) 0xff);
            bits[last] |= (byte) tail;
        }
    }

    /**
     * Blackens dots of a row that lies inside the raster.
     *
     * @param line the lowest {@code count} bits, the leftmost dot highest; a set bit is black
     * @param count 1 to 56
     */
    public void put(long line, int count, int x, int y) {
        long word = line << 64 - count >>> (x & 7);
        for (int i = y * stride + (x >> 3); word != 0; i++, word <<= 8) {
            bits[i] |= (byte) (word >>> 56);
        }
    }

    /** Whitens a rectangle. */
    public void clear(int x, int y, int w, int h) {
        for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
            for (int column = Math.max(0, x); column < Math.min(width, x + w); column++) {
                bits[row * stride + (column >> 3)] &= (byte) ~(0x80 >>> (column & 7));
            }
        }
    }

    /** Keeps one dot in two, as a chequerboard: grey. */
    public void thin() {
        for (int y = 0; y < height; y++) {
            int keep = y % 2 == 0 ? 0xaa : 0x55;
            for (int i = y * stride; i < (y + 1) * stride; i++) {
                bits[i] &= (byte) keep;
            }
        }
    }

    /** Blackens what is black in another raster laid with its top left corner at (x, y); what lies outside is clipped. */
    public void draw(BitRaster other, int x, int y) {
        int shift = x & 7;
        for (int row = Math.max(0, -y); row < Math.min(other.height, height - y); row++) {
            int from = row * other.stride;
            int to = (y + row) * stride + (x >> 3);
            int limit = (y + row + 1) * stride;
            int base = (y + row) * stride;
            for (int i = 0; i < other.stride; i++) {
                int value = (other.bits[from + i] & 0xff) << (8 - shift);
                if (to + i >= base && to + i < limit) {
                    bits[to + i] |= (byte) (value >>> 8);
                }
                if (to + i + 1 >= base && to + i + 1 < limit) {
                    bits[to + i + 1] |= (byte) value;
                }
            }
        }
        if (x + other.width > width) {
            trim();
        }
    }

    /** Dots beyond the width stay white. */
    private void trim() {
        if ((width & 7) != 0) {
            byte keep = (byte) (0xff << (8 - (width & 7)));
            for (int i = stride - 1; i < bits.length; i += stride) {
                bits[i] &= keep;
            }
        }
    }
}

package org.proofmark.models.print;

/** Bits as numbers, 1 or 0, the first of a byte being its highest. Eight at a time: one after the other they take as long as a blur. */
final class Bits {
    private static final float[][] EIGHT = new float[256][8];

    static {
        for (int packed = 0; packed < EIGHT.length; packed++) {
            for (int k = 0; k < 8; k++) {
                EIGHT[packed][k] = packed >>> 7 - k & 1;
            }
        }
    }

    private Bits() {}

    /** @param first the byte to begin with; from it on they are unpacked until {@code to} is full, whose length is a multiple of eight */
    static void unpack(byte[] packed, int first, float[] to) {
        for (int i = 0, x = 0; x < to.length; i++, x += 8) {
            System.arraycopy(EIGHT[packed[first + i] & 0xff], 0, to, x, 8);
        }
    }
}

package org.proofmark.reading.internal;

import com.google.zxing.common.BitMatrix;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.proofmark.reading.GreyImage;

/** A picture in black and white. */
final class Binary {
    private static final int BLOCK = 8;
    /** How much darker than its surroundings a pixel must be, of 256 parts of their brightness: plain paper stays white. */
    private static final int BIAS = 12;
    /** A block's row of pixels in one number: the first is the lowest byte. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EVEN = 0x00ff00ff00ff00ffL;
    /** 1 in each lane of 16 bits; a number times it holds the sum of its lanes in the highest. */
    private static final long EACH = 0x0001000100010001L;
    /** Eight bytes of 0 or 1 times it hold them as bits in the highest byte, the first the lowest. */
    private static final long GATHERED = 0x0102040810204080L;

    final int width;
    final int height;
    /** 1 where dark. */
    final byte[] dark;

    private Binary(int width, int height, byte[] dark) {
        this.width = width;
        this.height = height;
        this.dark = dark;
    }

    boolean dark(int x, int y) {
        return dark[y * width + x] != 0;
    }

    static Binary of(BitMatrix matrix) {
        int width = matrix.getWidth();
        int height = matrix.getHeight();
        byte[] dark = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                dark[y * width + x] = (byte) (matrix.get(x, y) ? 1 : 0);
            }
        }
        return new Binary(width, height, dark);
    }

    /** What was dark is light. */
    Binary inverted() {
        byte[] other = new byte[dark.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = (byte) (dark[i] ^ 1);
        }
        return new Binary(width, height, other);
    }

    /**
     * Each block of 8 × 8 pixels against the mean of the blocks around it.
     *
     * @param reach how many blocks to each side count; large enough and it is one threshold for the whole picture
     */
    static Binary local(GreyImage image, int reach) {
        int width = image.width();
        int height = image.height();
        int columns = (width + BLOCK - 1) / BLOCK;
        int rows = (height + BLOCK - 1) / BLOCK;
        int whole = width / BLOCK;
        long[] sums = sums(image, columns, rows);
        long[] thresholds = new long[columns];
        byte[] dark = new byte[width * height];
        byte[] pixels = image.pixels();
        for (int row = 0; row < rows; row++) {
            int top = Math.max(0, row - reach);
            int bottom = Math.min(rows, row + reach + 1);
            int endY = Math.min(height, (row + 1) * BLOCK);
            for (int column = 0; column < columns; column++) {
                int left = Math.max(0, column - reach);
                int right = Math.min(columns, column + reach + 1);
                long sum = sums[bottom * (columns + 1) + right]
                        - sums[top * (columns + 1) + right]
                        - sums[bottom * (columns + 1) + left]
                        + sums[top * (columns + 1) + left];
                int area = (Math.min(height, bottom * BLOCK) - top * BLOCK)
                        * (Math.min(width, right * BLOCK) - left * BLOCK);
                thresholds[column] = EACH * (sum * (256 - BIAS) / (256L * area));
            }
            for (int y = row * BLOCK; y < endY; y++) {
                int i = y * width;
                for (int column = 0; column < whole; column++, i += BLOCK) {
                    EIGHT.set(dark, i, darker((long) EIGHT.get(pixels, i), thresholds[column]));
                }
                for (int end = y * width + width; i < end; i++) {
                    dark[i] = (byte) ((pixels[i] & 0xff) - (int) (thresholds[whole] & 0xff) >>> 31);
                }
            }
        }
        return new Binary(width, height, dark);
    }

    /** Of eight pixels, 1 for each that is below the threshold, which stands in each lane of 16 bits and is less than 256. */
    private static long darker(long pixels, long threshold) {
        // Of 256 + pixel - threshold the 256 is gone where the pixel is below it.
        long even = (pixels & EVEN | EACH << 8) - threshold;
        long odd = (pixels >>> 8 & EVEN | EACH << 8) - threshold;
        return ~even >>> 8 & EACH | ~odd & EACH << 8;
    }

    /**
     * A bit for each pixel of a row, 1 where dark, the first the lowest of the first number; 0 beyond the row's end.
     *
     * @param to at least one number for 64 pixels
     */
    void row(int y, long[] to) {
        Arrays.fill(to, 0);
        int line = y * width;
        int x = 0;
        for (; x + BLOCK <= width; x += BLOCK) {
            to[x >> 6] |= ((long) EIGHT.get(dark, line + x) * GATHERED >>> 56) << (x & 63);
        }
        for (; x < width; x++) {
            to[x >> 6] |= (long) dark[line + x] << (x & 63);
        }
    }

    /** Sums over all blocks above and to the left. */
    private static long[] sums(GreyImage image, int columns, int rows) {
        int width = image.width();
        byte[] pixels = image.pixels();
        long[] sums = new long[(columns + 1) * (rows + 1)];
        int whole = width / BLOCK;
        // Four sums of two pixels a row each, in lanes of 16 bits.
        long[] inRow = new long[columns];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(inRow, 0);
            int endY = Math.min(image.height(), (row + 1) * BLOCK);
            for (int y = row * BLOCK; y < endY; y++) {
                int i = y * width;
                for (int column = 0; column < whole; column++, i += BLOCK) {
                    long eight = (long) EIGHT.get(pixels, i);
                    inRow[column] += (eight & EVEN) + (eight >>> 8 & EVEN);
                }
                for (int end = y * width + width; i < end; i++) {
                    inRow[whole] += pixels[i] & 0xff;
                }
            }
            long sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += inRow[column] * EACH >>> 48;
                sums[(row + 1) * (columns + 1) + column + 1] = sum + sums[row * (columns + 1) + column + 1];
            }
        }
        return sums;
    }
}

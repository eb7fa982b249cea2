package org.proofmark.reading.internal;

import com.google.zxing.common.BitMatrix;
import java.util.Arrays;
import org.proofmark.reading.GreyImage;

/** A picture in black and white. */
final class Binary {
    private static final int BLOCK = 8;
    /** How much darker than its surroundings a pixel must be, of 256 parts of their brightness: plain paper stays white. */
    private static final int BIAS = 12;

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
        long[] sums = sums(image, columns, rows);
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
                int threshold = (int) (sum * (256 - BIAS) / (256L * area));
                int startX = column * BLOCK;
                int endX = Math.min(width, startX + BLOCK);
                for (int y = row * BLOCK; y < endY; y++) {
                    for (int i = y * width + startX, end = y * width + endX; i < end; i++) {
                        dark[i] = (byte) ((pixels[i] & 0xff) - threshold >>> 31);
                    }
                }
            }
        }
        return new Binary(width, height, dark);
    }

    /** Sums over all blocks above and to the left. */
    private static long[] sums(GreyImage image, int columns, int rows) {
        int width = image.width();
        byte[] pixels = image.pixels();
        long[] sums = new long[(columns + 1) * (rows + 1)];
        int[] inRow = new int[columns];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(inRow, 0);
            int endY = Math.min(image.height(), (row + 1) * BLOCK);
            for (int y = row * BLOCK; y < endY; y++) {
                int i = y * width;
                for (int column = 0; column < columns; column++) {
                    int end = Math.min(y * width + width, i + BLOCK);
                    int sum = 0;
                    for (; i < end; i++) {
                        sum += pixels[i] & 0xff;
                    }
                    inRow[column] += sum;
                }
            }
            long sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += inRow[column];
                sums[(row + 1) * (columns + 1) + column + 1] = sum + sums[row * (columns + 1) + column + 1];
            }
        }
        return sums;
    }
}

package org.proofmark.reading.internal;

import java.util.Arrays;
import org.proofmark.reading.GreyImage;

/** What a picture is put through before another attempt. */
final class Filters {
    @FunctionalInterface
    interface Filter {
        GreyImage of(GreyImage image);
    }

    private Filters() {}

    /** Dark for bright. */
    static GreyImage inverted(GreyImage image) {
        byte[] result = image.pixels().clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) ~result[i];
        }
        return new GreyImage(image.width(), image.height(), result);
    }

    /** With a four-sided part painted white. @param corners of it in turns, across and down */
    static GreyImage without(GreyImage image, double[][] corners) {
        byte[] pixels = image.pixels().clone();
        for (int y = 0; y < image.height(); y++) {
            double[] crossed = crossed(corners, y + 0.5);
            int from = (int) Math.max(0, Math.floor(crossed[0]));
            int to = (int) Math.min(image.width(), Math.ceil(crossed[1]));
            if (from < to) {
                Arrays.fill(pixels, y * image.width() + from, y * image.width() + to, (byte) 255);
            }
        }
        return new GreyImage(image.width(), image.height(), pixels);
    }

    /** The leftmost and the rightmost place at which a line crosses its sides; none where the second is less. */
    private static double[] crossed(double[][] corners, double y) {
        double[] crossed = {Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < corners.length; i++) {
            double[] a = corners[i];
            double[] b = corners[(i + 1) % corners.length];
            if (a[1] <= y != b[1] <= y) {
                double x = a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]);
                crossed[0] = Math.min(crossed[0], x);
                crossed[1] = Math.max(crossed[1], x);
            }
        }
        return crossed;
    }

    /** Twice the size, between pixels interpolated. */
    static GreyImage enlarged(GreyImage image) {
        return resized(image, 2);
    }

    /** Another size by interpolation; the factor should not be below 0.5, which would leave pixels out. */
    static GreyImage resized(GreyImage image, double factor) {
        int width = Math.max(1, (int) (image.width() * factor));
        int height = Math.max(1, (int) (image.height() * factor));
        byte[] result = new byte[width * height];
        double stepX = (double) image.width() / width;
        double stepY = (double) image.height() / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result[y * width + x] = (byte) (image.sample((x + 0.5) * stepX, (y + 0.5) * stepY) + 0.5f);
            }
        }
        return new GreyImage(width, height, result);
    }

    /** 1-2-1 across and down, twice. */
    static GreyImage blurred(GreyImage image) {
        return smoothed(smoothed(image));
    }

    /** Twice the difference to the blurred picture added. */
    static GreyImage sharpened(GreyImage image) {
        byte[] smooth = blurred(image).pixels();
        byte[] pixels = image.pixels();
        byte[] result = new byte[pixels.length];
        for (int i = 0; i < result.length; i++) {
            int value = 3 * (pixels[i] & 0xff) - 2 * (smooth[i] & 0xff);
            result[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return new GreyImage(image.width(), image.height(), result);
    }

    private static GreyImage smoothed(GreyImage image) {
        int width = image.width();
        int height = image.height();
        byte[] pixels = image.pixels();
        byte[] result = new byte[pixels.length];
        int[] columns = new int[width];
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int row = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                columns[x] = (pixels[above + x] & 0xff) + 2 * (pixels[row + x] & 0xff) + (pixels[below + x] & 0xff);
            }
            for (int x = 0; x < width; x++) {
                int sum = columns[Math.max(0, x - 1)] + 2 * columns[x] + columns[Math.min(width - 1, x + 1)];
                result[row + x] = (byte) (sum + 8 >> 4);
            }
        }
        return new GreyImage(width, height, result);
    }
}

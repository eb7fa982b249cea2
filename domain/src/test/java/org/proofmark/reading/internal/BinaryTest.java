package org.proofmark.reading.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proofmark.reading.GreyImage;

/** Eight pixels at a time are what they are one by one. */
class BinaryTest {
    @Test
    void aPixelIsDarkIfItIsDarkerThanTheBlocksAroundIt() {
        Random random = new Random(8);
        for (int picture = 0; picture < 60; picture++) {
            GreyImage image = picture(random, 1 + random.nextInt(60), 1 + random.nextInt(60));
            int reach = random.nextInt(4);

            assertThat(Binary.local(image, reach).dark).isEqualTo(darkOneByOne(image, reach));
        }
    }

    @Test
    void aRowHasABitForEachPixel() {
        Random random = new Random(64);
        for (int width = 1; width < 200; width++) {
            Binary binary = Binary.local(picture(random, width, 3), 5);
            long[] bits = new long[(width + 63) / 64];
            bits[bits.length - 1] = -1;

            binary.row(2, bits);

            for (int x = 0; x < 64 * bits.length; x++) {
                boolean dark = x < width && binary.dark(x, 2);
                assertThat((bits[x / 64] >>> x % 64 & 1) == 1)
                        .as(width + ", " + x)
                        .isEqualTo(dark);
            }
        }
    }

    /** Values at both ends of the scale, and such that lie near their mean. */
    private static GreyImage picture(Random random, int width, int height) {
        byte[] pixels = new byte[width * height];
        int spread = random.nextInt(3);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte)
                    (spread == 0
                            ? random.nextInt(256)
                            : spread == 1 ? 255 * random.nextInt(2) : 240 + random.nextInt(16));
        }
        return new GreyImage(width, height, pixels);
    }

    private static byte[] darkOneByOne(GreyImage image, int reach) {
        byte[] dark = new byte[image.width() * image.height()];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int left = Math.max(0, (x / 8 - reach) * 8);
                int right = Math.min(image.width(), (x / 8 + reach + 1) * 8);
                int top = Math.max(0, (y / 8 - reach) * 8);
                int bottom = Math.min(image.height(), (y / 8 + reach + 1) * 8);
                long sum = 0;
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        sum += image.at(column, row);
                    }
                }
                long threshold = sum * 244 / (256L * (right - left) * (bottom - top));
                dark[y * image.width() + x] = (byte) (image.at(x, y) < threshold ? 1 : 0);
            }
        }
        return dark;
    }
}

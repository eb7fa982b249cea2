package org.proofmark.reading.internal;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import org.proofmark.reading.GreyImage;

/** Decoded pictures of any kind to grey. What is transparent counts as white paper. */
final class Greys {
    private Greys() {}

    static GreyImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] greys = new byte[width * height];
        int type = image.getRaster().getTransferType();
        boolean plain = image.getColorModel() instanceof ComponentColorModel
                && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT);
        int[] row = new int[4 * width];
        for (int y = 0; y < height; y++) {
            if (plain) {
                components(image.getRaster(), y, row, greys);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
                for (int x = 0; x < width; x++) {
                    int argb = row[x];
                    int grey = grey(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
                    greys[y * width + x] = onPaper(grey, argb >>> 24);
                }
            }
        }
        return new GreyImage(width, height, greys);
    }

    private static void components(Raster raster, int y, int[] row, byte[] greys) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int shift = raster.getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
        int i = 0;
        for (int x = 0; x < width; x++, i += bands) {
            int grey = bands < 3 ? row[i] >> shift : grey(row[i] >> shift, row[i + 1] >> shift, row[i + 2] >> shift);
            int opacity = (bands & 1) == 0 ? row[i + bands - 1] >> shift : 255;
            greys[y * width + x] = onPaper(grey, opacity);
        }
    }

    /** @param opaque whether the fourth channel means nothing */
    static GreyImage ofArgb(int[] argb, int width, int height, boolean opaque) {
        byte[] greys = new byte[argb.length];
        for (int i = 0; i < greys.length; i++) {
            int pixel = argb[i];
            int grey = grey(pixel >> 16 & 0xff, pixel >> 8 & 0xff, pixel & 0xff);
            greys[i] = opaque ? (byte) grey : onPaper(grey, pixel >>> 24);
        }
        return new GreyImage(width, height, greys);
    }

    /** @param opacity of each pixel, 0 to 255 */
    static GreyImage onPaper(GreyImage image, byte[] opacity) {
        byte[] greys = new byte[opacity.length];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = onPaper(image.pixels()[i] & 0xff, opacity[i] & 0xff);
        }
        return new GreyImage(image.width(), image.height(), greys);
    }

    /** A picture of one byte a pixel, unpacked to be kept. */
    static GreyImage ofLuminance(BufferedImage image) {
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new GreyImage(image.getWidth(), image.getHeight(), samples);
    }

    /** A JPEG's samples as they are stored: luminance alone, red, green and blue, or colours with black. */
    static GreyImage ofRaw(Raster raster, JpegSegments jpeg) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        int bands = raster.getNumBands();
        if (jpeg.luminanceIsFirst()
                && raster.getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == width * height * bands) {
            return new GreyImage(width, height, bands == 1 ? data.getData() : every(bands, data.getData()));
        }
        byte[] greys = new byte[width * height];
        int[] row = new int[bands * width];
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0, i = 0; x < width; x++, i += bands) {
                int grey;
                if (jpeg.luminanceIsFirst()) {
                    grey = row[i];
                } else if (bands < 4) {
                    grey = grey(row[i], row[i + 1], row[i + 2]);
                } else {
                    // Adobe stores inks inverted, so that 255 is paper; with transform 2 the first three are luminance
                    // and differences.
                    boolean inverted = jpeg.transform() >= 0;
                    int paper = jpeg.transform() == 2 ? row[i] : grey(row[i], row[i + 1], row[i + 2]);
                    int black = row[i + 3];
                    grey = inverted ? paper * black / 255 : (255 - paper) * (255 - black) / 255;
                }
                greys[y * width + x] = (byte) grey;
            }
        }
        return new GreyImage(width, height, greys);
    }

    private static byte[] every(int step, byte[] samples) {
        byte[] result = new byte[samples.length / step];
        for (int i = 0, from = 0; i < result.length; i++, from += step) {
            result[i] = samples[from];
        }
        return result;
    }

    private static int grey(int red, int green, int blue) {
        return 77 * red + 150 * green + 29 * blue + 128 >> 8;
    }

    private static byte onPaper(int grey, int opacity) {
        return (byte) (opacity == 255 ? grey : (grey * opacity + 255 * (255 - opacity)) / 255);
    }
}

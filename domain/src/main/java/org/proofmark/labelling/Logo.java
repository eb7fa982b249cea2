package org.proofmark.labelling;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.proofmark.kernel.Problem;

/**
 * A brand's picture on a label: a PNG of at most 1,000 × 1,000 pixels and 256 KiB, printed in black and white (a pixel is black where it
 * is darker than half on white paper).
 */
public final class Logo {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_PIXELS_A_SIDE = 1000;

    private final byte[] png;
    private final int width;
    private final int height;
    private final boolean[] black;

    private Logo(byte[] png, BufferedImage image) {
        this.png = png;
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.black = new boolean[width * height];
        for (int i = 0; i < black.length; i++) {
            int argb = image.getRGB(i % width, i / width);
            int alpha = argb >>> 24;
            int grey = ((argb >> 16 & 255) * 54 + (argb >> 8 & 255) * 183 + (argb & 255) * 19) >> 8;
            black[i] = (grey * alpha + 255 * (255 - alpha)) / 255 < 128;
        }
    }

    /**
     * Reads a picture; its size is looked at before its pixels are.
     *
     * @throws org.proofmark.kernel.ProblemException {@code logo-invalid}, naming {@code logo}
     */
    public static Logo ofPng(byte[] png) {
        if (png.length > MAX_BYTES) {
            throw refused("is larger than 256 KiB");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > MAX_PIXELS_A_SIDE || reader.getHeight(0) > MAX_PIXELS_A_SIDE) {
                throw refused("is larger than 1,000 × 1,000 pixels");
            }
            return new Logo(png.clone(), reader.read(0));
        } catch (IOException | RuntimeException e) {
            // The platform's decoder throws many kinds of exception at damaged files.
            if (e instanceof org.proofmark.kernel.ProblemException problem) {
                throw problem;
            }
            throw refused("cannot be read as a PNG");
        } finally {
            reader.dispose();
        }
    }

    private static org.proofmark.kernel.ProblemException refused(String why) {
        return Problem.invalid("logo-invalid", "logo", null, "the picture " + why);
    }

    /** As {@link #ofPng}, from base 64. */
    public static Logo ofBase64(String text) {
        try {
            return ofPng(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw refused("is not base 64");
        }
    }

    public byte[] png() {
        return png.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** True where the pixel in column {@code x}, row {@code y} prints black. */
    public boolean black(int x, int y) {
        return black[y * width + x];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo that && java.security.MessageDigest.isEqual(png, that.png);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(png);
    }
}

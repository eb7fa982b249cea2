package org.proofmark.ear.journey.verification;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * What a camera of 1280 × 720 pixels sees of a label that lies on a table: as motion JPEG, which Chromium takes for a camera's picture, or
 * as a photo.
 *
 * @param across pixels of the label's picture in the camera's
 * @param blur σ in pixels
 * @param light what the label's white is in the picture, 0 to 1
 * @param glare pixels across a reflection in the middle of the label; 0 for none
 */
record FakeCamera(int across, double blur, double light, int glare) {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int FRAMES = 4;

    /** A camera that is held as one should hold it. */
    static final FakeCamera GOOD = new FakeCamera(600, 0.6, 0.92, 0);

    /** Writes a film of the label, in which nothing moves. */
    Path film(BufferedImage label, Path file) {
        byte[] frame = photo(label);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < FRAMES; i++) {
                out.write(frame);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A JPEG of the label, slightly turned. */
    byte[] photo(BufferedImage label) {
        BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scene.createGraphics();
        pen.setColor(new Color(96, 84, 72));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.translate(WIDTH / 2.0, HEIGHT / 2.0);
        pen.rotate(Math.toRadians(4));
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        BufferedImage small = reduced(label);
        double scale = (double) across / small.getWidth();
        pen.drawImage(
                small,
                new AffineTransform(
                        scale, 0, 0, scale, -across / 2.0, -across / 2.0 * small.getHeight() / small.getWidth()),
                null);
        if (glare > 0) {
            pen.setColor(Color.WHITE);
            pen.fillOval(-glare / 2, -glare / 2, glare, glare);
        }
        pen.dispose();
        return jpeg(lit(blurred(scene)));
    }

    /** Halved until bicubic interpolation no longer skips dots. */
    private BufferedImage reduced(BufferedImage label) {
        BufferedImage now = new BufferedImage(label.getWidth(), label.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D copy = now.createGraphics();
        copy.drawImage(label, 0, 0, Color.WHITE, null);
        copy.dispose();
        while (now.getWidth() > 2 * across) {
            BufferedImage half = new BufferedImage(now.getWidth() / 2, now.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = half.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
            pen.dispose();
            now = half;
        }
        return now;
    }

    private BufferedImage blurred(BufferedImage scene) {
        int reach = (int) Math.ceil(3 * blur);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * blur * blur));
            sum += weights[i + reach];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        BufferedImage across =
                new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(scene, null);
        return new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null).filter(across, null);
    }

    private BufferedImage lit(BufferedImage scene) {
        int[] pixels = scene.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        Arrays.setAll(pixels, i -> {
            int red = shade(pixels[i] >> 16 & 255);
            return red << 16 | shade(pixels[i] >> 8 & 255) << 8 | shade(pixels[i] & 255);
        });
        BufferedImage lit = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        lit.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
        return lit;
    }

    /** A lens lets no black be quite black. */
    private int shade(int value) {
        return (int) (light * (12 + value * 243 / 255.0));
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(0.95f);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

package org.proofmark.ear.journey.verification;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.proofmark.ear.fraud.LabelPictures;
import org.proofmark.models.simulator.Camera;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.DotRaster;
import org.proofmark.models.simulator.Glow;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Screen;
import org.proofmark.models.simulator.Studio;

/** What people and attackers send instead of a good photograph, each made from a genuine label. */
final class Pictures {
    private Pictures() {}

    /** By the flaw's name. */
    static Map<String, byte[]> hostile(BufferedImage label, BufferedImage foreign) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byte[] jpeg = jpeg(label);
        all.put("nothing", new byte[0]);
        all.put("no image", "hello, I am no picture".getBytes(StandardCharsets.US_ASCII));
        all.put("a page", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII));
        all.put("JPEG cut short", java.util.Arrays.copyOf(jpeg, jpeg.length / 3));
        all.put("PNG of 30,000 squared", png(30_000, 30_000));
        all.put("GIF", write(label, "gif"));
        all.put("polyglot", joined(jpeg, "PK\3\4<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)));
        all.put("EXIF bomb", exifBomb(jpeg));
        all.put("four inks", cmyk(label));
        all.put("sixteen bits", write(copy(label, BufferedImage.TYPE_USHORT_GRAY), "png"));
        all.put("alpha", write(cutOut(label), "png"));
        all.put("no code", write(noise(900, 700), "png"));
        all.put("two codes", write(beside(label, label), "png"));
        all.put("a foreign code", write(foreign, "png"));
        all.put("mirrored", write(moved(label, (x, y) -> label.getRGB(label.getWidth() - 1 - x, y)), "png"));
        all.put("inverted", write(moved(label, (x, y) -> ~label.getRGB(x, y)), "png"));
        all.put(
                "half covered",
                write(moved(label, (x, y) -> y < label.getHeight() / 2 ? 0x787878 : label.getRGB(x, y)), "png"));
        all.put("thousands of finders", write(finders(), "png"));
        all.put("animated GIF", animatedGif(label));
        all.put("PNG of one row", png(16_000_000, 1));
        byte[] webp = WebPs.lossless(label);
        byte[] room = WebPs.canvas(label.getWidth(), label.getHeight(), 0);
        all.put("WebP", WebPs.riff(webp));
        all.put("WebP on a canvas", WebPs.riff(room, WebPs.chunk("ICCP", new byte[33]), webp));
        all.put("WebP cut short", java.util.Arrays.copyOf(WebPs.riff(webp), webp.length / 2));
        all.put("WebP on another's canvas", WebPs.riff(WebPs.canvas(label.getWidth() + 1, label.getHeight(), 0), webp));
        all.put("WebP bomb", WebPs.riff(WebPs.canvas(100, 100, 0), WebPs.lossy(16_000, 16_000, 600)));
        all.put("WebP of 3,000 transforms", WebPs.riff(WebPs.transformed(1000, 1000, 2, 3000)));
        all.put("WebP of 300 transforms with tables", WebPs.riff(WebPs.transformed(4000, 4000, 0, 300)));
        all.put("large lossy WebP", WebPs.riff(WebPs.lossy(4000, 3000, 400_000)));
        all.put("animated WebP", WebPs.animated(label));
        all.put("moiré", jpeg(onScreen(label)));
        return all;
    }

    /** The code on a phone that is held up, photographed so that the stripes of its pixels beat with the camera's. */
    static BufferedImage onScreen(BufferedImage label) {
        BufferedImage code = LabelPictures.cut(label);
        Dice dice = new Dice(171);
        DotRaster raster = LabelPictures.raster(code);
        // About half a pixel of the display to one of the camera's: each colour has every second of these, and so broad
        // bands.
        Glow glow = Screen.PHONE_LCD.show(raster, 0.72 * raster.width() * Screen.PHONE_LCD.pitchUm() / 1000);
        Camera camera = CameraFamilies.GOOD_PHONE.draw(dice, 680);
        return new Studio(new Scratch())
                .photograph(glow, camera, Scene.PLAIN, 0, dice)
                .photograph()
                .image();
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        return write(copy(image, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    static byte[] write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage copy(BufferedImage image, int type) {
        return drawn(image.getWidth(), image.getHeight(), type, graphics -> graphics.drawImage(image, 0, 0, null));
    }

    private static BufferedImage drawn(int width, int height, int type, java.util.function.Consumer<Graphics2D> by) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        by.accept(graphics);
        graphics.dispose();
        return image;
    }

    private static BufferedImage moved(BufferedImage image, IntBinaryOperator colour) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                result.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return result;
    }

    /** Ink alone: where the paper was nothing is, and that is black to whoever leaves the transparency away. */
    private static BufferedImage cutOut(BufferedImage image) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                result.setRGB(x, y, 255 - (image.getRGB(x, y) & 0xff) << 24);
            }
        }
        return result;
    }

    static BufferedImage beside(BufferedImage one, BufferedImage two) {
        return drawn(
                one.getWidth() + two.getWidth() + 80,
                Math.max(one.getHeight(), two.getHeight()),
                BufferedImage.TYPE_INT_RGB,
                graphics -> {
                    graphics.drawImage(one, 0, 0, null);
                    graphics.drawImage(two, one.getWidth() + 80, 0, null);
                });
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(11);
        return moved(
                new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), (x, y) -> random.nextInt(256) * 0x10101);
    }

    private static BufferedImage finders() {
        return moved(new BufferedImage(2400, 2400, BufferedImage.TYPE_INT_RGB), (x, y) -> {
            int ring = Math.max(Math.abs(x % 27 / 3 - 4), Math.abs(y % 27 / 3 - 4));
            return ring == 2 || ring == 4 ? 0xffffff : 0;
        });
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }

    /** 90 segments of Exif whose directories point at each other: 6 MB. */
    private static byte[] exifBomb(byte[] jpeg) throws IOException {
        byte[] segment = new byte[2 + 65_535];
        ByteBuffer.wrap(segment)
                .putShort((short) 0xffe1)
                .putShort((short) 65_535)
                .put("Exif\0\0MM\0*\0\0\0\10".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 20; i < segment.length - 1; i += 2) {
            segment[i] = (byte) (i % 26);
            segment[i + 1] = 8;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (int i = 0; i < 90; i++) {
            out.write(segment);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] cmyk(BufferedImage image) throws IOException {
        WritableRaster inks =
                Raster.createBandedRaster(DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), 4, null);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inks.setPixel(x, y, new int[] {0, 0, 0, 255 - (image.getRGB(x, y) & 0xff)});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(inks, null, null));
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] animatedGif(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 2; i++) {
                writer.writeToSequence(new IIOImage(copy(image, BufferedImage.TYPE_BYTE_INDEXED), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** One bit a pixel and little of it there: what a decoder would make room for is what its header says. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[200 * (30_000 / 8 + 1)]);
        }
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk(
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(width)
                                .putInt(height)
                                .put((byte) 1)
                                .array()),
                chunk("IDAT", packed.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    /** A chunk of a PNG with its length and sum. */
    static byte[] chunk(String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }
}

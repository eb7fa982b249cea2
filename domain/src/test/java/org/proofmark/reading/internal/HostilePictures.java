package org.proofmark.reading.internal;

import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.reading.GreyImage;

/** Pictures named by their flaw. */
final class HostilePictures {
    static final String TEXT = "HTTPS://ID.EXAMPLE.COM/01/09506000134352/21/0A1B2C3D4E5F6G7H8J9K";
    static final ModuleMatrix CODE = QrCodes.encode(TEXT, ErrorCorrection.Q, Masking.OPTIMAL);

    private HostilePictures() {}

    /** A code on white with a quiet zone of four modules. */
    static GreyImage code(ModuleMatrix code, int module) {
        int side = (code.width() + 8) * module;
        byte[] pixels = new byte[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / module - 4;
                int row = y / module - 4;
                boolean inside = column >= 0 && row >= 0 && column < code.width() && row < code.width();
                pixels[y * side + x] = (byte) (inside && code.dark(column, row) ? 30 : 225);
            }
        }
        return new GreyImage(side, side, pixels);
    }

    static GreyImage code() {
        return code(CODE, 6);
    }

    /** {@code picture} on a grey background. */
    static GreyImage within(GreyImage picture, int width, int height, int left, int top) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) 150);
        paste(picture, pixels, width, left, top);
        return new GreyImage(width, height, pixels);
    }

    static void paste(GreyImage picture, byte[] pixels, int width, int left, int top) {
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(picture.pixels(), y * picture.width(), pixels, (top + y) * width + left, picture.width());
        }
    }

    static GreyImage twoCodes() {
        GreyImage one = code();
        GreyImage both = within(one, 2 * one.width() + 60, one.height() + 40, 20, 20);
        paste(one, both.pixels(), both.width(), one.width() + 40, 20);
        return both;
    }

    static GreyImage mirrored() {
        GreyImage code = code();
        byte[] pixels = new byte[code.pixels().length];
        for (int y = 0; y < code.height(); y++) {
            for (int x = 0; x < code.width(); x++) {
                pixels[y * code.width() + x] = (byte) code.at(code.width() - 1 - x, y);
            }
        }
        return new GreyImage(code.width(), code.height(), pixels);
    }

    static GreyImage turned(GreyImage picture) {
        byte[] pixels = new byte[picture.pixels().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                pixels[x * picture.height() + picture.height() - 1 - y] = (byte) picture.at(x, y);
            }
        }
        return new GreyImage(picture.height(), picture.width(), pixels);
    }

    static GreyImage halfCovered() {
        GreyImage code = code();
        Arrays.fill(code.pixels(), 0, code.pixels().length / 2, (byte) 120);
        return code;
    }

    static GreyImage thousandsOfFinders() {
        int side = 2400;
        byte[] pixels = new byte[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int ring = Math.max(Math.abs(x % 27 / 3 - 4), Math.abs(y % 27 / 3 - 4));
                pixels[y * side + x] = (byte) (ring == 2 || ring == 4 ? 230 : 20);
            }
        }
        return new GreyImage(side, side, pixels);
    }

    static GreyImage noise(int width, int height) {
        byte[] pixels = new byte[width * height];
        new Random(11).nextBytes(pixels);
        return new GreyImage(width, height, pixels);
    }

    /** A photograph of a screen: its lines beat with the sensor's. */
    static GreyImage screenWithMoire() {
        GreyImage code = within(code(), 420, 400, 50, 40);
        Random random = new Random(3);
        byte[] pixels = code.pixels();
        for (int y = 0; y < code.height(); y++) {
            for (int x = 0; x < code.width(); x++) {
                double beat = Math.sin(x * 0.31 + y * 0.17) + Math.sin(y * 2.1) + Math.sin(x * 1.9 + 0.3 * y);
                int value = (int) (code.at(x, y) * 0.8 + 20 + 14 * beat + 6 * random.nextGaussian());
                pixels[y * code.width() + x] = (byte) Math.max(0, Math.min(255, value));
            }
        }
        return code;
    }

    static BufferedImage image(GreyImage picture, int type) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), type);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                image.setRGB(x, y, 0xff000000 | picture.at(x, y) * 0x10101);
            }
        }
        return image;
    }

    static byte[] jpeg(GreyImage picture) throws IOException {
        return write(image(picture, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    static byte[] png(GreyImage picture) throws IOException {
        return write(image(picture, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** Black modules on nothing at all. */
    static byte[] transparentPng() throws IOException {
        GreyImage code = code();
        BufferedImage image = new BufferedImage(code.width(), code.height(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < code.height(); y++) {
            for (int x = 0; x < code.width(); x++) {
                image.setRGB(x, y, code.at(x, y) < 128 ? 0xff000000 : 0);
            }
        }
        return write(image, "png");
    }

    static byte[] sixteenBitPng() throws IOException {
        GreyImage code = code();
        BufferedImage image = new BufferedImage(code.width(), code.height(), BufferedImage.TYPE_USHORT_GRAY);
        for (int y = 0; y < code.height(); y++) {
            for (int x = 0; x < code.width(); x++) {
                image.getRaster().setSample(x, y, 0, code.at(x, y) * 257);
            }
        }
        return write(image, "png");
    }

    /** Four inks. Adobe's programs store them inverted and say so in a segment of theirs. */
    static byte[] cmykJpeg(boolean adobe) throws IOException {
        GreyImage code = code();
        WritableRaster inks = Raster.createWritableRaster(
                new BandedSampleModel(DataBuffer.TYPE_BYTE, code.width(), code.height(), 4), null);
        for (int y = 0; y < code.height(); y++) {
            for (int x = 0; x < code.width(); x++) {
                int ink = adobe ? code.at(x, y) : 255 - code.at(x, y);
                inks.setPixel(x, y, new int[] {adobe ? 255 : 0, adobe ? 255 : 0, adobe ? 255 : 0, ink});
            }
        }
        byte[] file = encoded(new IIOImage(inks, null, null), false);
        byte[] segment = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return adobe ? inserted(file, 2, segment) : file;
    }

    private static byte[] encoded(IIOImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, image, param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static byte[] inserted(byte[] file, int at, byte[] segment) {
        return ByteBuffer.allocate(file.length + segment.length)
                .put(file, 0, at)
                .put(segment)
                .put(file, at, file.length - at)
                .array();
    }

    /** A progressive picture whose last pass is repeated a thousand times. */
    static byte[] jpegOfAThousandPasses() throws IOException {
        byte[] file = encoded(new IIOImage(image(code(), BufferedImage.TYPE_INT_RGB), null, null), true);
        int last = file.length - 2;
        while (file[last] != (byte) 0xff || file[last + 1] != (byte) 0xda) {
            last--;
        }
        byte[] pass = Arrays.copyOfRange(file, last, file.length - 2);
        ByteBuffer passes = ByteBuffer.allocate(1000 * pass.length);
        for (int i = 0; i < 1000; i++) {
            passes.put(pass);
        }
        return inserted(file, file.length - 2, passes.array());
    }

    /** Exif directories that point at each other and at the end of the world, and a colour profile of nothing; 6 MB of it. */
    static byte[] exifBomb() throws IOException {
        byte[] bomb = jpeg(code());
        byte[] segment = new byte[2 + 65_535];
        for (int i = 4; i < segment.length - 1; i += 2) {
            segment[i] = (byte) (i % 26);
            segment[i + 1] = 8;
        }
        ByteBuffer.wrap(segment)
                .putShort((short) 0xffe1)
                .putShort((short) 65_535)
                .put("Exif\0\0MM\0*\0\0\0\10".getBytes(StandardCharsets.ISO_8859_1));
        byte[] profile = segment.clone();
        ByteBuffer.wrap(profile)
                .putShort((short) 0xffe2)
                .putShort((short) 65_535)
                .put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < 45; i++) {
            bomb = inserted(inserted(bomb, 2, segment), 2, profile);
        }
        return bomb;
    }

    /** A picture, a web page and an archive in one. */
    static byte[] polyglot() throws IOException {
        byte[] comment = "\377\376\0\53*/--><script>alert(document.domain)//".getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = inserted(jpeg(code()), 2, Arrays.copyOf(comment, 2 + 43));
        return inserted(
                file, file.length, "PK\3\4<html><script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One bit a pixel, all black: 112 MB once unpacked to bits, 900 MB to bytes. */
    static byte[] pngOfThirtyThousandSquared() throws IOException {
        int side = 30_000;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(1))) {
            byte[] rows = new byte[side / 8 + 1];
            for (int y = 0; y < 200; y++) {
                deflater.write(rows);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array());
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}

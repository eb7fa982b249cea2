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
        byte[] pass = Arrays.copyOfRange(file, lastPass(file), file.length - 2);
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

    /** A row of sixteen million pixels: few enough of them, but decoders keep whole rows several times. */
    static byte[] pngOfOneRow() throws IOException {
        return png(16_000_000, 1, 6, "IDAT", new byte[1000], 1000);
    }

    /** An opacity for each of two thousand million colours, of which there is none. */
    static byte[] pngOfAHugePalette() throws IOException {
        return png(400, 400, 3, "tRNS", new byte[5], 0x7fff_fff0);
    }

    /** Another size than the first header's. */
    static byte[] pngOfTwoHeaders() throws IOException {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(30_000)
                .putInt(30_000)
                .put((byte) 8)
                .array();
        return png(400, 400, 0, "IHDR", header, header.length);
    }

    private static byte[] png(int width, int height, int colours, String type, byte[] content, int claimed)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[400 * 401]);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(file, "IHDR", header.put((byte) 8).put((byte) colours).array());
        if (colours == 3) {
            chunk(file, "PLTE", new byte[3]);
        }
        int start = file.size();
        chunk(file, type, content);
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        byte[] all = file.toByteArray();
        ByteBuffer.wrap(all).putInt(start, claimed);
        return all;
    }

    /** Its pixels in the last of 800,000 chunks. */
    static byte[] pngOfManyChunks() throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        chunk(empty, "IDAT", new byte[0]);
        ByteBuffer chunks = ByteBuffer.allocate(800_000 * empty.size());
        while (chunks.hasRemaining()) {
            chunks.put(empty.toByteArray());
        }
        return inserted(png(code()), 33, chunks.array());
    }

    /** Text and a profile of 200 million zeros each. */
    static byte[] pngOfPackedText() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[] {'a', 0, 0});
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                deflater.write(zeros);
            }
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunk(chunks, "zTXt", packed.toByteArray());
        chunk(chunks, "iCCP", packed.toByteArray());
        return inserted(png(code()), 33, chunks.toByteArray());
    }

    /**
     * Passes behind a marker that has no length: who takes the comment behind it for its length jumps over 65,534 bytes of passes, into a
     * comment that shows another beginning.
     */
    static byte[] jpegOfHiddenPasses() throws IOException {
        BufferedImage flat = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        byte[] file = encoded(new IIOImage(flat, null, null), true);
        byte[] pass = Arrays.copyOfRange(file, lastPass(file), file.length - 2);
        int jump = 4 + 65_534;
        ByteBuffer all = ByteBuffer.allocate(jump + 100);
        all.put(file, 0, 2).putShort((short) 0xff01).putInt(0xfffe0002).put(file, 2, file.length - 4);
        while (all.position() + pass.length + 4 <= jump) {
            all.put(pass);
        }
        int at = frame(file);
        all.putShort((short) 0xfffe).putShort((short) (all.capacity() - 2 - all.position()));
        all.position(jump).put(file, at, 2 + file[at + 3]).put(pass, 0, 2 + pass[3]);
        return all.putShort(all.capacity() - 2, (short) 0xffd9).array();
    }

    /** The second frame of the two is the one that belongs to the picture. */
    static byte[] jpegOfTwoFrames() throws IOException {
        byte[] file = jpeg(code());
        int at = frame(file);
        byte[] first = Arrays.copyOfRange(file, at, at + 19);
        first[5] = first[7] = (byte) 0xff;
        return inserted(file, at, first);
    }

    /** Sixteen million pixels, their three colours of equal size, in passes: 96 MB for what the passes have told so far. */
    static byte[] jpegOfLargePasses() throws IOException {
        byte[] file = encoded(new IIOImage(image(code(), BufferedImage.TYPE_INT_RGB), null, null), true);
        int at = frame(file);
        ByteBuffer.wrap(file).putShort(at + 5, (short) 4000).putShort(at + 7, (short) 4000);
        file[at + 11] = 0x11;
        return file;
    }

    private static int lastPass(byte[] jpeg) {
        int last = jpeg.length - 2;
        while (jpeg[last] != (byte) 0xff || jpeg[last + 1] != (byte) 0xda) {
            last--;
        }
        return last;
    }

    private static int frame(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xfd) != 0xc0) {
            at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
        }
        return at;
    }

    /** Two pictures that are shown in turn. */
    static byte[] animatedGif() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (GreyImage frame : new GreyImage[] {code(), mirrored()}) {
                writer.writeToSequence(new IIOImage(image(frame, BufferedImage.TYPE_BYTE_INDEXED), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
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

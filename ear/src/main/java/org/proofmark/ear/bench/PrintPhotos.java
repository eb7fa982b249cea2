package org.proofmark.ear.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.proofmark.kernel.Crockford;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.Gtin;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.DotRaster;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.Photograph;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Studio;
import org.proofmark.token.TextureKey;
import org.proofmark.token.TextureKeyFile;

/**
 * Simulated photographs of one slot's labels by the held-out printers and cameras, as JPEG files of a given size: the label, in whatever
 * scene, somewhere on a table with a grain. The same at every run.
 */
final class PrintPhotos {
    static final String PASSPHRASE = "velvet anchor plum lantern";
    private static final Gtin GTIN = Gtin.of("09506000134352");
    private static final int SLOT = 3;
    private static final float QUALITY = 0.9f;

    /** @param expected what the key's owner expects to see */
    @SuppressWarnings("ArrayRecordComponent") // A file, never compared.
    record Photo(byte[] file, MarkedSymbol expected) {}

    private PrintPhotos() {}

    private static TextureKey key() {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) SLOT);
        return new TextureKey(secret);
    }

    /** The key file of the slot, good from a day before to thirteen days after. */
    static byte[] keyFile(Instant now) {
        Random random = new Random(SLOT);
        TextureKeyFile.Header header = new TextureKeyFile.Header(
                new UUID(0, SLOT),
                GTIN,
                "SA",
                SLOT,
                List.of("keyed-600-12"),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(13)),
                "bench",
                List.of());
        return TextureKeyFile.seal(header, key(), PASSPHRASE.toCharArray(), length -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        });
    }

    /** @param across pixels across each label */
    static List<Photo> of(int width, int height, double across, int count) throws IOException {
        Scratch scratch = new Scratch();
        Press press = new Press(scratch);
        Studio studio = new Studio(scratch);
        Random random = new Random(width);
        byte[] table = table(width, height, random);
        List<Photo> photos = new ArrayList<>();
        for (int number = 0; photos.size() < count; number++) {
            Dice dice = new Dice(176).fork(number);
            MarkedSymbol symbol = symbol(number);
            var printer = HeldOut.TEST_PRINTERS
                    .get(number % HeldOut.TEST_PRINTERS.size())
                    .draw(dice.fork("printer"));
            var camera = HeldOut.TEST_CAMERAS
                    .get(number / HeldOut.TEST_PRINTERS.size() % HeldOut.TEST_CAMERAS.size())
                    .draw(dice.fork("camera"), across);
            Scene.Kind kind =
                    number % 2 == 0 ? Scene.Kind.FLAT : Scene.Kind.values()[number / 2 % Scene.Kind.values().length];
            Photograph shot = studio.photograph(
                            press.print(raster(symbol), printer, dice.fork("print")),
                            camera,
                            Scene.draw(kind, dice.fork("scene")),
                            number & 3,
                            dice.fork("shot"))
                    .photograph();
            if (shot.width() < width && shot.height() < height) {
                photos.add(new Photo(jpeg(shot, table, width, height, random), symbol));
            }
        }
        return photos;
    }

    private static MarkedSymbol symbol(int number) {
        byte[] text = new byte[20];
        Crockford.encode50((long) SLOT << 42 | number, text, 0);
        Crockford.encode50(number * 0x9E3779B97F4AL & (1L << 50) - 1, text, 10);
        String serial = new String(text, StandardCharsets.US_ASCII);
        return Textures.mark(
                QrCodes.encode(DigitalLink.label("PM.EXAMPLE", GTIN, serial), ErrorCorrection.Q, Masking.FAST, 4),
                serial,
                org.proofmark.labelling.TextureKey.of(key()),
                TextureProfile.KEYED_600);
    }

    private static DotRaster raster(MarkedSymbol symbol) {
        int side = symbol.side();
        byte[] ink = new byte[side * side];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) (symbol.black(i % side, i / side) ? 255 : 0);
        }
        return new DotRaster(side, side, 600, ink);
    }

    private static byte[] table(int width, int height, Random random) {
        byte[] table = new byte[width * height];
        float[] above = new float[width];
        for (int y = 0; y < height; y++) {
            float left = 0;
            for (int x = 0; x < width; x++) {
                left = 0.45f * left + 0.45f * above[x] + 6 * (float) random.nextGaussian();
                above[x] = left;
                table[y * width + x] = (byte) Math.max(0, Math.min(255, 150 + left));
            }
        }
        return table;
    }

    private static byte[] jpeg(Photograph shot, byte[] table, int width, int height, Random random) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int left = random.nextInt(width - shot.width());
        int top = random.nextInt(height - shot.height());
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean label = x >= left && y >= top && x < left + shot.width() && y < top + shot.height();
                int grey = label ? shot.grey(x - left, y - top) : table[y * width + x] & 0xff;
                row[x] = grey << 16 | grey << 8 | Math.max(0, grey - 8);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}

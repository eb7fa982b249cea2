package org.proofmark.ear.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.Photos;

/**
 * From a JPEG file to a marked label laid flat: unpacked, read, registered, levelled, drawn. Labels are turned and scaled with noise added,
 * no more: what is measured is time, and how many are found. Processor time of one core, median.
 */
final class ReadingPhotos {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String SERIAL = "0A1B2C3D4E5F6G7H8J9K";

    private ReadingPhotos() {}

    static List<Row> measured(BenchContext context) throws IOException {
        ModuleMatrix code = QrCodes.encode(
                "HTTPS://ID.EXAMPLE.COM/01/09506000134352/21/" + SERIAL, ErrorCorrection.Q, Masking.OPTIMAL);
        MarkedSymbol symbol = Textures.mark(code, SERIAL, TextureKey.published("reading"), TextureProfile.KEYED_600);
        int count = (int) context.scaled(60);
        return List.of(
                row(context, symbol, 1152, 864, 400, count, 35), row(context, symbol, 4000, 3000, 1000, count, 245));
    }

    private static Row row(
            BenchContext context, MarkedSymbol symbol, int width, int height, int across, int count, double limit)
            throws IOException {
        Random random = new Random(width);
        double[] millis = new double[count];
        int located = 0;
        for (int i = -Math.min(count, 20); i < count; i++) {
            byte[] file = photo(symbol, width, height, across, random);
            long start = THREADS.getCurrentThreadCpuTime();
            Photos.Reading reading = LabelReader.read(file);
            LabelCapture capture = reading.capture();
            LabelCapture.Label label = capture == null ? null : capture.label();
            boolean found =
                    label != null && LabelRectifier.rectify(label, symbol).agreement() > 0.5;
            if (i >= 0) {
                millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
                located += found ? 1 : 0;
            }
        }
        Arrays.sort(millis);
        String size = String.format(Locale.ROOT, "%.0f Mpx", width * height / 1e6);
        context.say(size + ": " + located + " of " + count + " marked labels located and laid flat");
        return Row.cost("photo to label laid flat, " + size + ", one core", "ms", millis[count / 2], limit);
    }

    private static byte[] photo(MarkedSymbol symbol, int width, int height, int across, Random random)
            throws IOException {
        byte[] greys = symbol.grey();
        BufferedImage label = new BufferedImage(symbol.side(), symbol.side(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < greys.length; i++) {
            label.setRGB(i % symbol.side(), i / symbol.side(), (30 + (greys[i] & 0xff) * 3 / 4) * 0x10101);
        }
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setColor(new Color(150, 140, 130));
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform pose = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        pose.rotate(random.nextDouble() * 2 * Math.PI);
        double scale = across * (0.9 + 0.2 * random.nextDouble()) / (symbol.side() - 2.0 * symbol.quietDots());
        pose.scale(scale, scale);
        pose.translate(-symbol.side() / 2.0, -symbol.side() / 2.0);
        pen.drawImage(label, pose, null);
        pen.dispose();
        for (int i = 0; i < width * height / 4; i++) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            int value = photo.getRGB(x, y) & 0xff;
            int noisy = Math.max(0, Math.min(255, value + random.nextInt(21) - 10));
            photo.setRGB(x, y, noisy * 0x10101);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpg", out);
        return out.toByteArray();
    }
}

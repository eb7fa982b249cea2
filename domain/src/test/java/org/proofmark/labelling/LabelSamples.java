package org.proofmark.labelling;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Contents of the shape that Proofmark prints, and readers for what was printed. */
final class LabelSamples {
    static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final String HOST = "ID.BRAND.TEST";
    static final String GTIN = "09506000134352";
    static final LabelProduct PRODUCT = new LabelProduct(
            HOST, GTIN, List.of("Olive oil, extra virgin, 500 ml"), "LOT-7A", LocalDate.of(2028, 12, 31));
    static final LabelPress PRESS = new LabelPress();

    private LabelSamples() {}

    static String serial(Random random) {
        StringBuilder serial = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            serial.append(CROCKFORD.charAt(random.nextInt(32)));
        }
        return serial.toString();
    }

    static List<String> serials(int count, long seed) {
        Random random = new Random(seed);
        List<String> serials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            serials.add(serial(random));
        }
        return serials;
    }

    static String uri(Random random) {
        return uri(serial(random));
    }

    static String uri(String serial) {
        return "HTTPS://ID.BRAND.TEST/01/09506000134352/21/" + serial;
    }

    static LabelProduct named(String... names) {
        return new LabelProduct(HOST, GTIN, List.of(names), "L1", null);
    }

    static String readQr(BufferedImage image) {
        return read(image, new QRCodeReader()).getText();
    }

    static Result readDataMatrix(BufferedImage image) {
        // ZXing looks for a Data Matrix from the middle of the picture outwards.
        return read(image.getSubimage(0, 0, image.getWidth() * 2 / 5, image.getHeight()), new DataMatrixReader());
    }

    /** ZXing reads some clean codes at one scale and not at another, so a scanning app tries several; so do we. */
    private static Result read(BufferedImage image, Reader reader) {
        for (double scale : new double[] {1, 0.5, 0.7, 1.4}) {
            BufferedImageLuminanceSource source = new BufferedImageLuminanceSource(scaled(image, scale));
            for (Binarizer binarizer : List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
                try {
                    return reader.decode(new BinaryBitmap(binarizer), Map.of(DecodeHintType.TRY_HARDER, true));
                } catch (ReaderException tryTheNext) {
                    continue;
                }
            }
        }
        throw new AssertionError("not readable: " + image.getWidth() + " × " + image.getHeight());
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        if (scale == 1) {
            return image;
        }
        int width = (int) (image.getWidth() * scale);
        int height = (int) (image.getHeight() * scale);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return result;
    }
}

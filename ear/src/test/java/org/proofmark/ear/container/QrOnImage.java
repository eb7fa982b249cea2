package org.proofmark.ear.container;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Reads the QR code on an image, as a scanning app does. */
final class QrOnImage {
    private QrOnImage() {}

    /** ZXing reads some clean codes at one scale and not at another, so several are tried, as a scanning app does. */
    static String decoded(BufferedImage image) {
        for (double scale : new double[] {1, 0.5, 0.7, 1.4}) {
            int width = (int) (image.getWidth() * scale);
            int height = (int) (image.getHeight() * scale);
            BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D pen = scaled.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, 0, 0, width, height, null);
            pen.dispose();
            RGBLuminanceSource source =
                    new RGBLuminanceSource(width, height, scaled.getRGB(0, 0, width, height, null, 0, width));
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
            } catch (ReaderException tryTheNext) {
                continue;
            }
        }
        throw new AssertionError("the label cannot be read");
    }
}

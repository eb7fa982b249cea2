package org.proofmark.ear.bench;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.Detector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;

/** Somebody who reads QR codes of grey pictures in memory. One thread's. */
interface QrReader {
    Duration PATIENCE = Duration.ofSeconds(20);
    Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    /**
     * What was made of a picture.
     *
     * @param located whether a code was found, readable or not
     * @param texts all that was read
     */
    record Found(boolean located, List<String> texts) {}

    Found look(GreyImage image);

    default List<String> texts(GreyImage image) {
        return look(image).texts();
    }

    /** ZXing's single-code reader: hybrid threshold, then histogram. */
    static QrReader zxing() {
        return image -> {
            int width = image.width();
            int height = image.height();
            LuminanceSource source =
                    new PlanarYUVLuminanceSource(image.pixels(), width, height, 0, 0, width, height, false);
            for (int attempt = 0; attempt < 2; attempt++) {
                try {
                    return new Found(
                            true,
                            List.of(new QRCodeReader()
                                    .decode(bitmap(source, attempt), HINTS)
                                    .getText()));
                } catch (ReaderException none) {
                    continue;
                }
            }
            return new Found(false, List.of());
        };
    }

    /** Whether ZXing finds a grid, whatever it makes of it: what {@link #zxing} does before it reads. */
    static boolean zxingLocates(GreyImage image) {
        int width = image.width();
        int height = image.height();
        LuminanceSource source =
                new PlanarYUVLuminanceSource(image.pixels(), width, height, 0, 0, width, height, false);
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                new Detector(bitmap(source, attempt).getBlackMatrix()).detect(HINTS);
                return true;
            } catch (ReaderException none) {
                continue;
            }
        }
        return false;
    }

    private static BinaryBitmap bitmap(LuminanceSource source, int attempt) {
        return new BinaryBitmap(attempt == 0 ? new HybridBinarizer(source) : new GlobalHistogramBinarizer(source));
    }

    /** BoofCV's detector. */
    static QrReader boofcv() {
        QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);
        return image -> {
            GrayU8 grey = new GrayU8(image.width(), image.height());
            System.arraycopy(image.pixels(), 0, grey.data, 0, grey.data.length);
            detector.process(grey);
            List<String> texts = new ArrayList<>();
            for (QrCode code : detector.getDetections()) {
                texts.add(code.message);
            }
            return new Found(!texts.isEmpty() || !detector.getFailures().isEmpty(), texts);
        };
    }

    /** The product's own chain; located means: laid out as a grid, as the print check wants it. */
    static QrReader ours() {
        return ours(LabelReader::read);
    }

    /**
     * The same where it is asked what can be read, and not how fast: the chain's time box is of the clock, which goes on while others have
     * the processor.
     */
    static QrReader oursInItsOwnTime() {
        return ours(image -> LabelReader.read(image, PATIENCE));
    }

    private static QrReader ours(Function<GreyImage, @Nullable LabelCapture> chain) {
        return image -> {
            LabelCapture capture = chain.apply(image);
            return capture == null
                    ? new Found(false, List.of())
                    : new Found(capture.label() != null, List.of(capture.text()));
        };
    }
}

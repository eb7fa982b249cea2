package org.proofmark.reading.internal;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.reading.GreyImage;

/**
 * ZXing's reader for one QR code: its multi-format and multi-code readers can be made to loop or to take gigabytes. It compares every
 * three finder patterns that it sees, so a picture full of them is not shown to it.
 */
final class ZxingReader {
    private static final int MOST_FINDERS = 60;
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private final GreyImage image;
    private final Deadline deadline;

    ZxingReader(GreyImage image, Deadline deadline) {
        this.image = image;
        this.deadline = deadline;
    }

    @Nullable
    Symbol read() {
        int width = image.width();
        int height = image.height();
        LuminanceSource source =
                new PlanarYUVLuminanceSource(image.pixels(), width, height, 0, 0, width, height, false);
        for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
            if (deadline.passed()) {
                return null;
            }
            try {
                BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source));
                Binary picture = Binary.of(bitmap.getBlackMatrix());
                if (FinderScan.of(picture, 1, deadline).size() > MOST_FINDERS) {
                    continue;
                }
                return located(new QRCodeReader().decode(bitmap, HINTS), picture);
            } catch (ReaderException | RuntimeException none) {
                // Not readable this way; hostile pictures also reach ZXing's unchecked exceptions.
                continue;
            }
        }
        return null;
    }

    /** ZXing does not say where it read; its finder patterns are tried again with our grid, and the text is believed in any case. */
    private Symbol located(Result result, Binary picture) {
        ResultPoint[] points = result.getResultPoints();
        Finder[] finders = new Finder[3];
        double nearest =
                Math.min(ResultPoint.distance(points[0], points[1]), ResultPoint.distance(points[1], points[2]));
        for (int i = 0; i < 3; i++) {
            finders[i] = new Finder(points[i].getX(), points[i].getY(), nearest / 4, 1);
        }
        Symbol symbol = new SymbolReader(image, picture, false, deadline)
                .read(FinderTriple.of(finders[0], finders[1], finders[2]));
        if (symbol != null && symbol.text().equals(result.getText())) {
            return symbol;
        }
        String level = String.valueOf(result.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
        return new Symbol(result.getText(), level, null, null, false, false);
    }
}

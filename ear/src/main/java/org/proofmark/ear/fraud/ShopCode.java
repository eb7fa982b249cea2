package org.proofmark.ear.fraud;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.MultiFormatOneDReader;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codes that products carry today, alike on all units of a product. All that can be asked of one is what it says: there is no other
 * rule to apply.
 */
enum ShopCode {
    /** Bars of seven dots, 0.296 mm: nine tenths of the nominal size. */
    EAN_13(7) {
        @Override
        String text(String product) {
            return product.substring(1);
        }

        @Override
        Label label(String product, String text) {
            return new Label(
                    product,
                    text,
                    BarcodeFormat.EAN_13,
                    LabelPictures.raster(new EAN13Writer().encode(text, BarcodeFormat.EAN_13, 0, 1, QUIET_BARS), dots));
        }

        @Override
        Reader reader() {
            return new MultiFormatOneDReader(Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.EAN_13)));
        }
    },
    /** The product's page on the brand's site. */
    STATIC_QR(12) {
        @Override
        String text(String product) {
            return "https://www.brand.example/p/" + product.substring(1);
        }

        @Override
        Label label(String product, String text) {
            return qr(product, text, dots);
        }

        @Override
        Reader reader() {
            return new QRCodeReader();
        }
    };

    private static final Map<EncodeHintType, Integer> QUIET_BARS = Map.of(EncodeHintType.MARGIN, 18);
    private static final Map<DecodeHintType, Boolean> HARDER = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    final int dots;

    ShopCode(int dots) {
        this.dots = dots;
    }

    /** What it says on every unit of the product. @param product GTIN-14 */
    abstract String text(String product);

    /** Drawn by ZXing's writers, which a forger has as well. */
    abstract Label label(String product, String text);

    abstract Reader reader();

    Label label(String product) {
        return label(product, text(product));
    }

    /** What a till or a phone reads; null for nothing. */
    @Nullable
    String read(BufferedImage photo) {
        return read(reader(), photo);
    }

    /** The same label as its text alone tells a generator to draw it: no texture. */
    static Label anew(Label label) {
        ShopCode like = label.format() == BarcodeFormat.EAN_13 ? EAN_13 : STATIC_QR;
        return like.label(label.product(), label.text());
    }

    /** Level Q, as ours. */
    private static Label qr(String product, String text, int dots) {
        try {
            return new Label(
                    product,
                    text,
                    BarcodeFormat.QR_CODE,
                    LabelPictures.raster(
                            new QRCodeWriter()
                                    .encode(
                                            text,
                                            BarcodeFormat.QR_CODE,
                                            0,
                                            0,
                                            Map.of(
                                                    EncodeHintType.ERROR_CORRECTION,
                                                    ErrorCorrectionLevel.Q,
                                                    EncodeHintType.MARGIN,
                                                    4)),
                            dots));
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static @Nullable String read(Reader reader, BufferedImage photo) {
        LuminanceSource source = new BufferedImageLuminanceSource(photo);
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                return reader.decode(
                                new BinaryBitmap(
                                        attempt == 0
                                                ? new HybridBinarizer(source)
                                                : new GlobalHistogramBinarizer(source)),
                                HARDER)
                        .getText();
            } catch (ReaderException none) {
                reader.reset();
            }
        }
        return null;
    }

    /** What a phone's own camera reads of a QR; null for nothing. */
    static @Nullable String phoneReads(BufferedImage photo) {
        return read(new QRCodeReader(), photo);
    }
}

package org.proofmark.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.ProblemException;

/** Bit for bit what ZXing's encoder makes, mask included. */
class QrCodesTest {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    @Test
    void digitalLinksAreWhatZxingMakes() throws WriterException {
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            String uri = LabelSamples.uri(random);
            ModuleMatrix ours = QrCodes.encode(uri, ErrorCorrection.Q, Masking.OPTIMAL);
            assertThat(ours.width()).isEqualTo(33);
            assertThat(ours).as(uri).isEqualTo(zxing(uri, ErrorCorrection.Q, -1));
        }
    }

    @Test
    void everyVersionLevelAndModeIsWhatZxingMakes() throws WriterException {
        Random random = new Random(2);
        int compared = 0;
        for (ErrorCorrection level : ErrorCorrection.values()) {
            for (int round = 0; round < 400; round++) {
                StringBuilder text = new StringBuilder();
                int length = 1 + random.nextInt(250);
                String alphabet =
                        round % 3 == 0 ? "0123456789" : round % 3 == 1 ? ALPHANUMERIC : ALPHANUMERIC + "abcé{}~\n";
                for (int i = 0; i < length; i++) {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                ModuleMatrix zxing = zxing(text.toString(), level, -1);
                if (zxing.width() <= 61) {
                    assertThat(QrCodes.encode(text.toString(), level, Masking.OPTIMAL))
                            .as(level + " " + text)
                            .isEqualTo(zxing);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    @Test
    void theFastMaskIsZxingsMaskZero() throws WriterException {
        String uri = LabelSamples.uri(new Random(3));
        assertThat(QrCodes.encode(uri, ErrorCorrection.Q, Masking.FAST)).isEqualTo(zxing(uri, ErrorCorrection.Q, 0));
    }

    @Test
    void aMinimumVersionIsKept() {
        assertThat(QrCodes.encode("A", ErrorCorrection.Q, Masking.FAST, 4).width())
                .isEqualTo(33);
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        assertThatThrownBy(() -> QrCodes.encode("A".repeat(260), ErrorCorrection.Q, Masking.FAST))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("content-too-long"));
    }

    @Test
    void functionModulesAreTheSameInEveryCodeOfTheirSize() {
        ModuleMatrix function = QrCodes.functionModules(33);
        ModuleMatrix one = QrCodes.encode(LabelSamples.uri(new Random(4)), ErrorCorrection.Q, Masking.FAST);
        ModuleMatrix two = QrCodes.encode(LabelSamples.uri(new Random(5)), ErrorCorrection.Q, Masking.FAST);
        int data = 0;
        for (int y = 0; y < 33; y++) {
            assertThat((one.row(y) ^ two.row(y)) & function.row(y)).isZero();
            data += 33 - Long.bitCount(function.row(y));
        }
        // Version 4 has 100 codewords and 7 remainder bits.
        assertThat(data).isEqualTo(807);
    }

    static ModuleMatrix zxing(String text, ErrorCorrection level, int mask) throws WriterException {
        Map<EncodeHintType, Object> hints = new HashMap<>();
        if (mask >= 0) {
            hints.put(EncodeHintType.QR_MASK_PATTERN, mask);
        }
        QRCode code = Encoder.encode(text, ErrorCorrectionLevel.valueOf(level.name()), hints);
        int size = code.getMatrix().getWidth();
        if (size > 64) {
            return new ModuleMatrix(64, new long[64]);
        }
        long[] rows = new long[size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                rows[y] |= (long) code.getMatrix().get(x, y) << x;
            }
        }
        return new ModuleMatrix(size, rows);
    }
}

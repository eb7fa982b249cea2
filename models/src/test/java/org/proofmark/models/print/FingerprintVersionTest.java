package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelPlane;
import org.proofmark.reading.LabelRectifier;

/** Brands keep fingerprints for years: their version says whether those of yesterday and of today may be held against each other. */
class FingerprintVersionTest {
    private static final String SERIAL = "WARMING0UP0000000000";
    private static final double CLOSE = 1e-5;

    /** Change it with the numbers below, and neither without the other. */
    private static final String VERSION = "fingerprint 2";

    private static final String NUMBERS =
            """
            1.07007873 0.284000009 0.00000000 -0.0419345684 -0.0930265859 -0.138425410 -0.175386891 -0.222870231
            -0.280707508 1.14541590 1.21259069 -0.0949597880 1.46322453 -0.155674085 0.114491805 -2.24033451
            -1.24255419 -0.604434848 0.617547691 1.21717322 2.08613110 0.433296680 0.219273120 -0.00715008238
            0.144985303 0.276991367 0.433940887 0.589488983 0.720245004 0.872645557 -0.157801270 3.81995320
            0.421423882 -0.105582468 -0.0652450770 0.00303849205 0.719498873 0.352512985 0.226060361 0.202173337
            0.280331492 0.287140399 -0.0965865999 -0.0898508355 0.118340753 0.121079169 -0.0150172124 -0.00851739757
            -0.906229436 0.576231003 -0.624339581 0.806995571 -0.294453323 0.865126252 -0.0770499408 0.775337875
            0.142105326 0.587581158 -0.555577755 0.817888141 -0.313082278 0.958265603 -0.120409980 1.02684736
            0.146572366 1.03118646 0.349996179 0.881123066 -0.281144112 0.904331505 -0.0953065827 1.01014292
            0.0261106361 1.08076632 0.166829228 1.07624018 0.237690598 0.933134556 -0.0918674916 0.760501504
            -0.00481590768 0.951045215 0.0537496842 1.04435515 0.116676964 0.986778080 0.205553323 0.762082577
            0.0446551964 0.391764909 0.0223405063 0.704569697 0.0106098708 0.796476066 0.0513943359 0.737148345
            -0.00117819000 0.557642400 -0.185167879 0.555420220 -0.0316185318 0.777162015 0.106102079 0.862682521
            0.215398207 0.687954068 0.495516121 0.492544025 -0.0789843202 0.774134815 0.0911750421 0.949787319
            0.128998280 1.03117883 0.225839913 0.999873817 0.303998500 0.828789592 0.0739183128 0.873554945
            0.0671642199 1.03760934 0.0743650123 1.11428440 0.0928773805 1.04926920 0.0801858306 0.886009157
            0.0662902743 0.799710333 0.00378375640 0.996269822 -0.0406299569 1.07789791 -0.136080280 1.00603974
            -0.285454839 0.915386498 -0.0559295826 0.544931293 -0.191877022 0.784090340 -0.407697052 0.930354357
            -0.469757020 0.833967090 -0.742850244 0.664626002 0.00000000 0.688352704 0.905905545 0.161739379
            -0.0259815138 -0.0553336106 -0.0563637093 -0.0567855686 -0.0571535602 -0.0575807914 -0.0560610816 -0.0557287894
            -0.0550168157 -0.0112350425 0.257097244 0.700117171 0.958007276 0.999106586 0.999845088 0.999473572
            0.999610960 0.999707580 0.999839127 1.00073171 0.999757349 0.974669397 0.803012431
            """;

    /** One label, slightly creased, soft and noisy, unevenly lit: of plain arithmetic, so that no simulator's change changes it. */
    private static float[] fingerprint() {
        var code =
                QrCodes.encode("HTTPS://ID.EXAMPLE/01/09506000134352/21/" + SERIAL, ErrorCorrection.Q, Masking.FAST, 4);
        MarkedSymbol symbol =
                Textures.mark(code, SERIAL, TextureKey.published("fingerprint"), TextureProfile.KEYED_600);
        int side = symbol.side();
        GreyImage crisp = new GreyImage(side, side, symbol.grey());
        Random noise = new Random(190);
        byte[] pixels = new byte[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double creasedX = x + 0.5 + 0.9 * StrictMath.sin(y / 31.0);
                double creasedY = y + 0.5 + 0.7 * StrictMath.sin(x / 43.0);
                double soft = 0;
                for (int down = -1; down <= 1; down++) {
                    for (int across = -1; across <= 1; across++) {
                        soft += crisp.sample(creasedX + 0.7 * across, creasedY + 0.7 * down) / 9;
                    }
                }
                double lit = 30 + soft * (0.6 + 0.2 * x / side) + 4 * noise.nextGaussian();
                pixels[y * side + x] = (byte) Math.max(0, Math.min(255, Math.round(lit)));
            }
        }
        double quiet = symbol.quietDots();
        double half = code.width() * symbol.profile().moduleDots() / 2.0;
        LabelPlane plane =
                new LabelPlane(code.width(), new double[] {half, 0, quiet + half, 0, half, quiet + half, 0, 0});
        LabelCapture.Label label =
                new LabelCapture.Label(code, true, new GreyImage(side, side, pixels), plane, 2 * half, false);
        return Fingerprint.of(LabelRectifier.rectify(label, symbol), symbol);
    }

    @Test
    void theVersionChangesWithTheNumbersAndNeverWithoutThem() {
        float[] numbers = fingerprint();
        String[] written = NUMBERS.strip().split("\\s+");
        boolean same = written.length == numbers.length;
        StringBuilder now = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            now.append(String.format(Locale.ROOT, "%.9g%s", numbers[i], i % 8 == 7 ? "\n" : " "));
            if (same) {
                double then = Double.parseDouble(written[i]);
                same = Math.abs(numbers[i] - then) <= CLOSE * Math.max(1, Math.abs(then));
            }
        }

        assertThat(same)
                .as(
                        "A label's fingerprint is another than it was. Change the version: give Fingerprint.VERSION a new"
                                + " name, for what is kept of brands' presses says nothing to these numbers; then write that"
                                + " name and these numbers into this test:\n%s",
                        now)
                .isTrue();
        assertThat(Fingerprint.VERSION)
                .as(
                        "Fingerprints are what they were: under another version all brands photograph their presses for nothing")
                .isEqualTo(VERSION);
    }
}

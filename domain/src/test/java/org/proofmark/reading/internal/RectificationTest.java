package org.proofmark.reading.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelPlane;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.reading.RectifiedLabel.Retake;

/** One cell is a twelfth of a module. */
class RectificationTest {
    private static final double CELL = 1 / 12.0;
    private static final String SERIAL = "0A1B2C3D4E5F6G7H8J9K";
    private static final ModuleMatrix CODE =
            QrCodes.encode("HTTPS://ID.EXAMPLE.COM/01/09506000134352/21/" + SERIAL, ErrorCorrection.Q, Masking.OPTIMAL);
    private static final MarkedSymbol MARKED =
            Textures.mark(CODE, SERIAL, TextureKey.published("reading"), TextureProfile.KEYED_600);

    private static SyntheticCapture capture(Random random, double across, double bend, double blur, double noise) {
        return capture(MARKED, random, across, bend, SyntheticCapture.Crease.NONE, blur, noise);
    }

    private static SyntheticCapture capture(
            MarkedSymbol symbol,
            Random random,
            double across,
            double bend,
            SyntheticCapture.Crease crease,
            double blur,
            double noise) {
        int side = (int) (across * 1.5);
        double[] corners = {0, 0, across, 0, 0, across, across, across};
        double turn = random.nextDouble() * 2 * Math.PI;
        for (int i = 0; i < 8; i += 2) {
            double x = corners[i] - across / 2 + (random.nextDouble() - 0.5) * 0.09 * across;
            double y = corners[i + 1] - across / 2 + (random.nextDouble() - 0.5) * 0.09 * across;
            corners[i] = side / 2.0 + x * Math.cos(turn) - y * Math.sin(turn);
            corners[i + 1] = side / 2.0 + x * Math.sin(turn) + y * Math.cos(turn);
        }
        return new SyntheticCapture(symbol, side, corners, bend, crease, blur, noise, random.nextLong());
    }

    private static LabelCapture.Label read(GreyImage picture) {
        LabelCapture capture = LabelReader.read(picture);
        assertThat(capture).isNotNull();
        assertThat(capture.label()).isNotNull();
        return capture.label();
    }

    /** The picture of a label begins somewhere in the capture; found by its own pixels' plane. */
    private static double[] errors(SyntheticCapture capture, LabelCapture.Label label, LabelPlane plane) {
        int[] origin = origin(capture.picture, label.picture());
        return capture.errors(plane.moved(-origin[0], -origin[1]));
    }

    private static int[] origin(GreyImage whole, GreyImage part) {
        for (int y = 0; y + part.height() <= whole.height(); y++) {
            for (int x = 0; x + part.width() <= whole.width(); x++) {
                int from = y * whole.width() + x;
                int middle = part.height() / 2;
                if (Arrays.equals(
                        part.pixels(),
                        middle * part.width(),
                        (middle + 1) * part.width(),
                        whole.pixels(),
                        from + middle * whole.width(),
                        from + middle * whole.width() + part.width())) {
                    return new int[] {x, y};
                }
            }
        }
        throw new AssertionError("the label's picture is not part of the capture");
    }

    @Test
    void everyDotIsFoundToAFractionOfItself() {
        Random random = new Random(5);
        double worst = 0;
        for (double across : new double[] {280, 400, 400, 640, 900}) {
            SyntheticCapture capture = capture(random, across, 0, 0.7, 4);
            LabelCapture.Label label = read(capture.picture);
            RectifiedLabel rectified = LabelRectifier.rectify(label, MARKED);
            double[] after = errors(capture, label, rectified.plane());
            worst = Math.max(worst, after[1]);
            assertThat(after[0]).isLessThan(0.1 * CELL);
            assertThat(rectified.retake()).isNull();
            assertThat(label.encodedAgain()).isTrue();
            assertThat(label.modules()).isEqualTo(CODE);
        }
        assertThat(worst).isLessThan(0.5 * CELL);
    }

    @Test
    void aBentLabelIsLaidFlat() {
        Random random = new Random(6);
        for (double bend : new double[] {-0.8, 0.5, 1}) {
            SyntheticCapture capture = capture(random, 500, bend, 0.7, 4);
            LabelCapture.Label label = read(capture.picture);
            RectifiedLabel rectified = LabelRectifier.rectify(label, MARKED);
            double[] after = errors(capture, label, rectified.plane());
            assertThat(after[0]).isLessThan(0.1 * CELL);
            assertThat(after[1]).isLessThan(0.4 * CELL);
        }
    }

    @Test
    void aWrinkledLabelIsLaidFlat() {
        Random random = new Random(6);
        for (double push : new double[] {-0.3, 0.2, 0.3}) {
            SyntheticCapture.Crease crease = new SyntheticCapture.Crease(8 + 16 * random.nextDouble(), 2, push);
            SyntheticCapture capture = capture(MARKED, random, 450, 0, crease, 0.7, 4);
            LabelCapture.Label label = read(capture.picture);
            double[] before = errors(capture, label, label.plane());
            double[] after =
                    errors(capture, label, LabelRectifier.rectify(label, MARKED).plane());
            assertThat(before[0]).as("what there is to mend").isGreaterThan(0.6 * CELL);
            assertThat(after[0]).isLessThan(0.3 * CELL);
            assertThat(after[1]).isLessThan(1.2 * CELL);
        }
    }

    @Test
    void theMarkIsSeenWhereItIsExpectedAndNotWhereItIsNot() {
        LabelCapture.Label label = read(capture(new Random(7), 500, 0, 0.8, 5).picture);
        RectifiedLabel genuine = LabelRectifier.rectify(label, MARKED);
        MarkedSymbol other = Textures.mark(CODE, SERIAL, TextureKey.published("other"), TextureProfile.KEYED_600);
        assertThat(likeness(genuine, MARKED)).isGreaterThan(0.6);
        assertThat(likeness(LabelRectifier.rectify(label, other), other)).isBetween(-0.1, 0.1);
        assertThat(genuine.side()).isEqualTo(33 * 12);
        // Levelled: cores of dark modules lie near 0, light modules near 1.
        double light = 0;
        double dark = 0;
        for (int i = 4; i < 8; i++) {
            light += genuine.grey()[(7 * 12 + 6) * genuine.side() + 24 + i] / 4;
            dark += genuine.grey()[(3 * 12 + 6) * genuine.side() + 36 + i] / 4;
        }
        assertThat(light).isBetween(0.9, 1.1);
        assertThat(dark).isBetween(-0.1, 0.1);
    }

    /** Correlation over the cells of the texture. */
    private static double likeness(RectifiedLabel label, MarkedSymbol expected) {
        float[] wanted = LabelRectifier.expected(expected);
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        int quiet = expected.quietDots();
        for (int i = 0; i < wanted.length; i++) {
            if (expected.isCell(quiet + i % label.side(), quiet + i / label.side())) {
                n++;
                x += wanted[i];
                y += label.grey()[i];
                xx += wanted[i] * wanted[i];
                yy += label.grey()[i] * label.grey()[i];
                xy += wanted[i] * label.grey()[i];
            }
        }
        return (xy - x * y / n) / Math.sqrt((xx - x * x / n) * (yy - y * y / n));
    }

    @Test
    void aLabelWithAnotherTextureOrNoneIsLaidFlatAllTheSame() {
        for (TextureProfile printed : List.of(TextureProfile.NONE, TextureProfile.KEYED_600)) {
            MarkedSymbol counterfeit = Textures.mark(CODE, SERIAL, TextureKey.published("theirs"), printed);
            SyntheticCapture capture =
                    capture(counterfeit, new Random(4), 450, 0, SyntheticCapture.Crease.NONE, 0.8, 4);
            LabelCapture.Label label = read(capture.picture);
            double[] after =
                    errors(capture, label, LabelRectifier.rectify(label, MARKED).plane());
            assertThat(after[0]).isLessThan(0.35 * CELL);
        }
    }

    @Test
    void equalPicturesGiveEqualLabels() {
        GreyImage picture = capture(new Random(8), 400, 0.2, 0.7, 5).picture;
        assertThat(LabelRectifier.rectify(read(picture), MARKED).grey())
                .isEqualTo(LabelRectifier.rectify(read(picture), MARKED).grey());
    }

    @Test
    void aBetterPictureIsAskedForWithItsReason() {
        Random random = new Random(9);
        assertThat(retake(capture(random, 180, 0, 0.5, 2).picture)).isEqualTo(Retake.TOO_FAR);
        assertThat(retake(capture(random, 500, 0, 4.5, 2).picture)).isEqualTo(Retake.BLURRED);
        GreyImage dark = capture(random, 500, 0, 0.7, 2).picture;
        for (int i = 0; i < dark.pixels().length; i++) {
            dark.pixels()[i] = (byte) ((dark.pixels()[i] & 0xff) / 7 + 3);
        }
        assertThat(retake(dark)).isEqualTo(Retake.TOO_DARK);
        GreyImage gloss = capture(random, 500, 0, 0.7, 2).picture;
        for (int y = 0; y < 120; y++) {
            Arrays.fill(gloss.pixels(), (y + 330) * gloss.width() + 300, (y + 330) * gloss.width() + 420, (byte) 255);
        }
        assertThat(retake(gloss)).isEqualTo(Retake.GLARE);
    }

    private static Retake retake(GreyImage picture) {
        return LabelRectifier.rectify(read(picture), MARKED).retake();
    }

    @Test
    void anotherSizeIsNotExpected() {
        LabelCapture.Label label = read(HostilePictures.code());
        ModuleMatrix smaller = QrCodes.encode("A", ErrorCorrection.Q, Masking.FAST);
        MarkedSymbol other = Textures.mark(smaller, SERIAL, TextureKey.published("x"), TextureProfile.KEYED_600);
        assertThatThrownBy(() -> LabelRectifier.rectify(label, other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(LabelRectifier.rectify(label).agreement()).isGreaterThan(0.97);
    }
}

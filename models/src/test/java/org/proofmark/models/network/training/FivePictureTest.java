package org.proofmark.models.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.proofmark.models.simulator.FiveClasses;
import org.proofmark.models.simulator.Split;

/** Real photographs of the simulated world, as the product's reader sees them. */
class FivePictureTest {
    private static FivePicture picture(long number) {
        FivePicture[] to = new FivePicture[1];
        new FiveClasses(Split.TRAINING, false, 31).picture(number, p -> to[0] = FivePicture.of(p, false));
        return to[0];
    }

    @Test
    void aFirstPrintAgreesWithItsOwnPatternAndComesBackFromDiskAsItWas() throws IOException {
        FivePicture a = picture(0);
        FivePicture b = picture(1);
        assertThat(a.read() && b.read()).isTrue();
        assertThat(a.actual()).isEqualTo(FiveClasses.Label.PATTERN_A.ordinal());
        float[] besideA = Payload.numbers(a);
        float[] besideB = Payload.numbers(b);
        assertThat(besideA[0]).as("A's wrong cells beside A").isLessThan(besideA[2] - 0.02f);
        assertThat(besideB[2]).as("B's wrong cells beside B").isLessThan(besideB[0] - 0.02f);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        a.write(new DataOutputStream(bytes));
        FivePicture back = FivePicture.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(back.crop()).isEqualTo(a.crop());
        assertThat(back.flat()).isEqualTo(a.flat());
        assertThat(back.marks()).isEqualTo(a.marks());
        assertThat(back.numbers()).isEqualTo(a.numbers());
        assertThat(back.turns()).isEqualTo(a.turns());
    }

    /** Upright means the same however the label lay: the three finders are where they belong. */
    @Test
    void turnedLabelsComeUpright() {
        for (long number : new long[] {0, 5, 10, 15}) {
            FivePicture picture = picture(number);
            assertThat(picture.read()).isTrue();
            float[] upright = Inputs.UPRIGHT.batch(picture);
            int side = Inputs.UPRIGHT.side();
            int near = side / 6;
            int far = side - near;
            double topLeft = darkness(upright, side, near, near);
            double topRight = darkness(upright, side, far, near);
            double bottomLeft = darkness(upright, side, near, far);
            double bottomRight = darkness(upright, side, far, far);
            assertThat(Math.min(topLeft, Math.min(topRight, bottomLeft)))
                    .as("picture " + number + " turned " + picture.turns())
                    .isGreaterThan(bottomRight);
        }
    }

    /** Share of dark pixels around a place: a finder's core is solid. */
    private static double darkness(float[] picture, int side, int x, int y) {
        double sum = 0;
        for (int j = -6; j <= 6; j++) {
            for (int i = -6; i <= 6; i++) {
                sum -= picture[(y + j) * side + x + i];
            }
        }
        return sum;
    }
}

package org.proofmark.models.network.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.PressReference;

/**
 * A machine that two orders are enrolled of, and photographs of the five classes.
 *
 * @param a first prints with pattern A
 * @param b first prints with pattern B
 * @param pictures classes by turns; their numbers are those of {@link PressNumbers#of}
 * @param attacks what the forger of each did; empty of first prints
 */
record EnrolledMachine(PressReference a, PressReference b, List<FivePicture> pictures, List<String> attacks) {
    /** First prints of either order that the product would judge, for what is learned of presses. @param pattern 0 or 1 */
    List<float[]> firstPrints(int pattern) {
        List<float[]> prints = new ArrayList<>((pattern == 0 ? a : b).samples());
        for (FivePicture picture : pictures) {
            if (picture.actual() == pattern && PressNumbers.enough(picture)) {
                prints.add(PressNumbers.fingerprint(picture, pattern));
            }
        }
        return prints;
    }

    void write(DataOutputStream to) throws IOException {
        for (PressReference press : List.of(a, b)) {
            to.writeInt(press.photographs());
            for (float[] sample : press.samples()) {
                for (float number : sample) {
                    to.writeFloat(number);
                }
            }
        }
        to.writeInt(pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            to.writeUTF(attacks.get(i));
            pictures.get(i).write(to);
        }
    }

    static EnrolledMachine read(DataInputStream from) throws IOException {
        PressReference a = press(from);
        PressReference b = press(from);
        List<FivePicture> pictures = new ArrayList<>();
        List<String> attacks = new ArrayList<>();
        for (int i = 0, n = from.readInt(); i < n; i++) {
            attacks.add(from.readUTF());
            pictures.add(FivePicture.read(from));
        }
        return new EnrolledMachine(a, b, pictures, attacks);
    }

    private static PressReference press(DataInputStream from) throws IOException {
        List<float[]> samples = new ArrayList<>();
        for (int i = 0, n = from.readInt(); i < n; i++) {
            float[] sample = new float[Fingerprint.COUNT];
            for (int k = 0; k < sample.length; k++) {
                sample[k] = from.readFloat();
            }
            samples.add(sample);
        }
        return new PressReference(samples);
    }
}

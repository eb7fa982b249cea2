package org.proofmark.models.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.KeyedExample;

/**
 * One photograph of the simulated world as the statistics see it.
 *
 * @param label number of the label that it shows, or whose forgery it shows
 * @param printers family that printed the genuine label
 * @param attack null where nobody forged
 * @param across pixels across the code, as the reader measured
 * @param retake whether the product would ask for a better photograph
 * @param numbers of {@code KeyedStatistics}; empty where the reader could not read the label
 */
@SuppressWarnings("ArrayRecordComponent") // A row of a table, never compared.
public record KeyedRow(
        int label,
        KeyedExample.Kind kind,
        String printers,
        @Nullable Attack attack,
        String camera,
        String scene,
        double across,
        boolean retake,
        float[] numbers) {
    boolean genuine() {
        return kind == KeyedExample.Kind.GENUINE;
    }

    boolean read() {
        return numbers.length > 0;
    }

    void write(DataOutputStream to) throws IOException {
        to.writeInt(label);
        to.writeUTF(kind.name());
        to.writeUTF(printers);
        to.writeUTF(attack == null ? "" : attack.name());
        to.writeUTF(camera);
        to.writeUTF(scene);
        to.writeDouble(across);
        to.writeBoolean(retake);
        to.writeInt(numbers.length);
        for (float number : numbers) {
            to.writeFloat(number);
        }
    }

    static KeyedRow read(DataInputStream from) throws IOException {
        int label = from.readInt();
        KeyedExample.Kind kind = KeyedExample.Kind.valueOf(from.readUTF());
        String printers = from.readUTF();
        String attack = from.readUTF();
        String camera = from.readUTF();
        String scene = from.readUTF();
        double across = from.readDouble();
        boolean retake = from.readBoolean();
        float[] numbers = new float[from.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from.readFloat();
        }
        return new KeyedRow(
                label,
                kind,
                printers,
                attack.isEmpty() ? null : Attack.valueOf(attack),
                camera,
                scene,
                across,
                retake,
                numbers);
    }
}

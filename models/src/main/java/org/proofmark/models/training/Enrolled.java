package org.proofmark.models.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.simulator.KeyedExample;

/**
 * A photograph beside eight first labels of the very machine that printed the genuine ones, as a brand enrols it: what the product does.
 * The eight are taken flat and in good light, as somebody does who was told to.
 */
record Enrolled(KeyedRow row, PressReference press) {
    /** The same photographs, each beside the first prints of another machine of the family, as somebody enrols it by mistake. */
    static List<Enrolled> besideOthers(List<Enrolled> enrolled) {
        Map<String, Map<Integer, PressReference>> families = new TreeMap<>();
        for (Enrolled one : enrolled) {
            families.computeIfAbsent(one.row().printers(), none -> new TreeMap<>())
                    .put(one.row().label(), one.press());
        }
        List<Enrolled> mistaken = new ArrayList<>();
        for (Enrolled one : enrolled) {
            List<PressReference> others = new ArrayList<>();
            families.getOrDefault(one.row().printers(), Map.of()).forEach((machine, press) -> {
                if (machine != one.row().label()) {
                    others.add(press);
                }
            });
            if (!others.isEmpty()) {
                mistaken.add(new Enrolled(one.row(), others.get(mistaken.size() % others.size())));
            }
        }
        return mistaken;
    }

    /** Whether a display is photographed: a copy by no attack. */
    boolean shown() {
        return row.kind() == KeyedExample.Kind.COPY && row.attack() == null;
    }

    /** Whether the product would judge it. */
    boolean judged() {
        return row.read() && !row.retake();
    }

    /** Whole or not at all. @throws UncheckedIOException where it cannot be written */
    static void write(Path file, List<Enrolled> machine) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                to.writeInt(machine.size());
                for (Enrolled one : machine) {
                    one.row().write(to);
                    to.writeInt(one.press().photographs());
                    for (float[] sample : one.press().samples()) {
                        for (float number : sample) {
                            to.writeFloat(number);
                        }
                    }
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #write} wrote. */
    static List<Enrolled> read(Path file) throws IOException {
        List<Enrolled> to = new ArrayList<>();
        try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = from.readInt();
            for (int i = 0; i < count; i++) {
                KeyedRow row = KeyedRow.read(from);
                int photographs = from.readInt();
                List<float[]> samples = new ArrayList<>();
                for (int n = 0; n < photographs; n++) {
                    float[] sample = new float[Fingerprint.COUNT];
                    for (int k = 0; k < sample.length; k++) {
                        sample[k] = from.readFloat();
                    }
                    samples.add(sample);
                }
                to.add(new Enrolled(row, new PressReference(samples)));
            }
        }
        return to;
    }
}

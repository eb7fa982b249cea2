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
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.PressReference;

/**
 * Photographs of many machines, each beside its enrolment. Kept on disk as they are made, a machine a file, so that a run that was broken
 * off goes on where it stopped.
 *
 * @param name of what is kept
 * @param makers whose labels are photographed
 * @param across pixels across the label; 0 for what the drawn cameras give
 * @param photographs that are taken of a machine
 */
record EnrolledSet(
        String name, Makers makers, long seed, double across, Function<Machine, List<Enrolled>> photographs) {
    /** Of each machine as {@link Machine#photographed}. */
    static EnrolledSet of(String name, Makers makers, long seed, double across) {
        return new EnrolledSet(name, makers, seed, across, Machine::photographed);
    }

    /** Of each machine as {@link Machine#varied}. */
    static EnrolledSet varied(Makers makers, long seed, double across) {
        return new EnrolledSet("varied", makers, seed, across, Machine::varied);
    }

    /**
     * @param folder where they are kept
     * @param progress is told how many of how many machines there are
     */
    List<Enrolled> rows(Path folder, Consumer<String> progress) throws IOException {
        String stem = String.format(
                Locale.ROOT,
                "%s-%s-%d-%s-%d",
                name,
                makers.split(),
                seed,
                across == 0 ? "drawn" : Integer.toString((int) across),
                Fingerprint.COUNT);
        Path kept = folder.resolve(stem);
        Files.createDirectories(kept);
        ThreadLocal<Equipment> equipment = ThreadLocal.withInitial(() -> Equipment.of(makers.forgers()));
        AtomicInteger done = new AtomicInteger();
        try {
            IntStream.range(0, makers.machines()).parallel().forEach(machine -> {
                Path file = kept.resolve(machine + ".rows");
                if (!Files.exists(file)) {
                    write(file, photographs.apply(new Machine(makers, machine, seed, across, equipment.get())));
                }
                if (done.incrementAndGet() % 5 == 0) {
                    progress.accept(stem + ": " + done.get() + " of " + makers.machines() + " machines");
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<Enrolled> drawn = new ArrayList<>();
        for (int machine = 0; machine < makers.machines(); machine++) {
            read(kept.resolve(machine + ".rows"), drawn);
        }
        return drawn;
    }

    private static void write(Path file, List<Enrolled> machine) {
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

    private static void read(Path file, List<Enrolled> to) throws IOException {
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
    }
}

package org.proofmark.models.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.proofmark.models.print.Fingerprint;

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
                    Enrolled.write(
                            file, photographs.apply(new Machine(makers, machine, seed, across, equipment.get())));
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
            drawn.addAll(Enrolled.read(kept.resolve(machine + ".rows")));
        }
        return drawn;
    }
}

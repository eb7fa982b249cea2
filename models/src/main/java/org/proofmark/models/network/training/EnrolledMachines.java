package org.proofmark.models.network.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.print.PressComparison;
import org.proofmark.models.print.StatisticsModel;
import org.proofmark.models.simulator.Split;

/** Photographs of the five classes beside the enrolment of the machines that printed them, made once and kept, a machine a file. */
record EnrolledMachines(List<EnrolledMachine> all) {
    /** What the photographs depend on, sizes apart. */
    static final String WORLD = "five classes beside their press, seed 61, crop " + FivePicture.CROP + ", flat "
            + FivePicture.FLAT + ", " + KeyedStatistics.COUNT + " statistics, " + Fingerprint.COUNT
            + " of a fingerprint, world 2";

    private static final long SEED = 61;

    /**
     * Machines to learn from are by turns of a family and a mixture, of printers, forgers and cameras; those that judge are of families.
     *
     * @param each photographs of each class
     */
    static EnrolledMachines of(TrainingRun run, Split split, int machines, int each) {
        Shelf shelf = Shelf.of(run.data(), "five-enrolled-" + split, WORLD + ", " + split + ", " + each + " each");
        FiveMakers named = FiveMakers.of(split, false, SEED);
        FiveMakers mixed = FiveMakers.of(split, true, SEED + 1);
        List<EnrolledMachine> all = new ArrayList<>();
        for (int i = 0; i < machines; i++) {
            boolean mixture = split == Split.TRAINING && i % 2 == 1;
            int number = split == Split.TRAINING ? i / 2 : i;
            byte[] kept = shelf.kept(
                    String.format(Locale.ROOT, "%04d.bin", i),
                    () -> bytes(new FiveMachine(mixture ? mixed : named, number).photographed(each)));
            if (kept.length > 0) {
                all.add(machine(kept));
            }
            if (i % 10 == 9) {
                run.say("  %s machines: %d of %d", split, i + 1, machines);
            }
        }
        return new EnrolledMachines(all);
    }

    /** Nothing of a machine that could not be enrolled. */
    private static byte[] bytes(@Nullable EnrolledMachine machine) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (machine != null) {
            try (DataOutputStream to = new DataOutputStream(bytes)) {
                machine.write(to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bytes.toByteArray();
    }

    private static EnrolledMachine machine(byte[] kept) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(kept))) {
            return EnrolledMachine.read(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How first prints of one press differ with how they were photographed, learned from these machines. */
    PressComparison comparison() {
        return PressComparison.fitted(all.stream()
                .flatMap(machine -> Stream.of(machine.firstPrints(0), machine.firstPrints(1)))
                .toList());
    }

    /** All photographs, machine by machine, held against their presses. */
    FiveSet compared(PressComparison comparison, @Nullable StatisticsModel shipped) {
        return new FiveSet(all.stream()
                .flatMap(machine -> machine.pictures().stream()
                        .map(one -> PressNumbers.beside(one, machine.a(), machine.b(), comparison, shipped)))
                .toList());
    }

    /** The machine of each of those photographs, by its place among the machines. */
    int[] places() {
        return IntStream.range(0, all.size())
                .flatMap(i -> all.get(i).pictures().stream().mapToInt(one -> i))
                .toArray();
    }

    /** What the forger of each of those photographs did; empty of first prints. */
    List<String> attacks() {
        return all.stream().flatMap(machine -> machine.attacks().stream()).toList();
    }

    /** Whether the product would judge each of them. */
    List<Boolean> enough() {
        return all.stream()
                .flatMap(machine -> machine.pictures().stream())
                .map(PressNumbers::enough)
                .toList();
    }
}

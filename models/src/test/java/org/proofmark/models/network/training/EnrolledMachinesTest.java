package org.proofmark.models.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.print.PressComparison;
import org.proofmark.models.simulator.Split;

/** One machine of the simulated world, enrolled and photographed. */
class EnrolledMachinesTest {
    private static TrainingRun run(Path home) {
        return new TrainingRun(
                home, home, Sizes.QUICK, 1, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    @Test
    void aMachineIsEnrolledByBothOrdersAndPhotographedOfFiveClasses(@TempDir Path home) throws Exception {
        EnrolledMachines made = EnrolledMachines.of(run(home), Split.TRAINING, 1, 1);
        assertThat(made.all()).hasSize(1);
        EnrolledMachine machine = made.all().get(0);
        assertThat(machine.a().photographs()).isEqualTo(8);
        assertThat(machine.b().photographs()).isEqualTo(8);
        assertThat(machine.pictures()).extracting(FivePicture::actual).containsExactly(0, 1, 2, 3, 4);
        assertThat(made.attacks().subList(0, 3)).containsOnly("");
        assertThat(made.attacks().subList(3, 5)).doesNotContain("", "REDRAW");
        assertThat(machine.pictures()).extracting(FivePicture::turns).containsOnly(0);

        List<FivePicture> compared = made.compared(made.comparison(), null).pictures();
        FivePicture a = compared.get(0);
        FivePicture b = compared.get(1);
        assertThat(a.read() && b.read()).isTrue();
        assertThat(a.across()).isBetween(100.0, 1500.0);
        // The fingerprint of a first print is its own pattern's press's; held against the other's it explains nothing.
        assertThat(PressNumbers.statistics(a, 0)[0]).isGreaterThan(3 * PressNumbers.statistics(a, 1)[0]);
        assertThat(PressNumbers.statistics(b, 1)[0]).isGreaterThan(3 * PressNumbers.statistics(b, 0)[0]);
        float[] own = PressNumbers.pressed(a, 0);
        float[] other = PressNumbers.pressed(a, 1);
        assertThat(own).hasSize(KeyedStatistics.COUNT + PressComparison.COUNT);
        assertThat(apart(own)).as("A beside its press").isLessThan(apart(other));
        assertThat(apart(PressNumbers.pressed(b, 1)))
                .as("B beside its press")
                .isLessThan(apart(PressNumbers.pressed(b, 0)));

        // What is on disk is what was made, and is not made again.
        Path kept;
        try (Stream<Path> all = Files.walk(home)) {
            kept = all.filter(file -> file.endsWith("0000.bin")).findFirst().orElseThrow();
        }
        var written = Files.getLastModifiedTime(kept);
        EnrolledMachine again =
                EnrolledMachines.of(run(home), Split.TRAINING, 1, 1).all().get(0);
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(written);
        assertThat(again.b().samples().get(7)).isEqualTo(machine.b().samples().get(7));
        assertThat(again.pictures().get(4).numbers())
                .isEqualTo(machine.pictures().get(4).numbers());
        assertThat(again.attacks()).isEqualTo(machine.attacks());
    }

    /** How far the first number of the print, what the texture explains, is from the press's. */
    private static double apart(float[] numbers) {
        return Math.abs(numbers[KeyedStatistics.COUNT]);
    }
}

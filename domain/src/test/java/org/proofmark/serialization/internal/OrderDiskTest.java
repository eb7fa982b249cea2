package org.proofmark.serialization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

class OrderDiskTest {
    @TempDir
    Path folder;

    @Test
    void whatFitsIsTaken() {
        assertThatCode(() -> new OrderDisk(folder, 0).check(1000, 0)).doesNotThrowAnyException();
    }

    @Test
    void whatDoesNotFitIsRefusedByTheQuantity() {
        long disk = folder.toFile().getUsableSpace();
        refused(new OrderDisk(folder, 0), disk + (1L << 30), 0);
    }

    @Test
    void theReserveAndWhatIsPromisedToOthersCount() {
        long disk = folder.toFile().getUsableSpace();
        refused(new OrderDisk(folder, disk), 1L << 30, 0);
        refused(new OrderDisk(folder, 0), 1L << 30, disk);
    }

    private static void refused(OrderDisk disk, long bytes, long promised) {
        assertThatThrownBy(() -> disk.check(bytes, promised)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.NO_SPACE);
            assertThat(e.problem().type()).isEqualTo("disk-full");
            assertThat(e.problem().faults().get(0).field()).isEqualTo("quantity");
        });
    }
}

package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.Split;

class KeyedSetTest {
    @TempDir
    private Path folder;

    @Test
    void goesOnWhereItWasBrokenOffAndGivesTheSameRows() throws Exception {
        KeyedSet set = new KeyedSet(Split.TRAINING, 5, 5, 300);
        List<KeyedRow> first = set.rows(folder, line -> {});
        assertThat(first).hasSize(30);
        assertThat(first.stream().filter(KeyedRow::genuine)).hasSize(10);
        assertThat(first)
                .allSatisfy(row -> assertThat(row.attack() != null).isEqualTo(row.kind() == KeyedExample.Kind.COPY));
        Path piece;
        try (var files = Files.walk(folder)) {
            piece = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] made = Files.readAllBytes(piece);
        // A run that was killed leaves half a piece under another name.
        Files.write(piece.resolveSibling(piece.getFileName() + ".part"), new byte[100]);
        List<String> told = new ArrayList<>();
        assertThat(set.rows(folder, told::add)).hasSize(30);
        assertThat(told).hasSize(1);
        Files.delete(piece);
        set.rows(folder, line -> {});
        assertThat(Files.readAllBytes(piece)).isEqualTo(made);
    }

    @Test
    void mixedLabelsAreByPrintersAndCamerasThatHaveNoName() throws Exception {
        List<KeyedRow> rows = new KeyedSet(Split.TRAINING, 5, 5, 300, true).rows(folder, line -> {});
        assertThat(rows).hasSize(30).allSatisfy(row -> assertThat(row.printers())
                .isEqualTo("mixed"));
        assertThat(rows).extracting(KeyedRow::camera).containsOnly("mixed", "processed");
        // They are kept apart from those of the families themselves.
        assertThat(new KeyedSet(Split.TRAINING, 5, 1, 300).rows(folder, line -> {}))
                .extracting(KeyedRow::printers)
                .doesNotContain("mixed");
    }
}

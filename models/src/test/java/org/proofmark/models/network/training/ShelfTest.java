package org.proofmark.models.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    @Test
    void finishedWorkIsNotDoneAgainUntilTheSettingsChange(@TempDir Path home) {
        AtomicInteger made = new AtomicInteger();
        for (String settings : new String[] {"seed 1", "seed 1", "seed 2", "seed 1"}) {
            byte[] kept = Shelf.of(home, "step", settings).kept("part", () -> {
                made.incrementAndGet();
                return settings.getBytes(StandardCharsets.UTF_8);
            });
            assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo(settings);
        }
        assertThat(made).hasValue(2);
    }

    @Test
    void workThatFailedLeavesNothing(@TempDir Path home) throws IOException {
        Shelf shelf = Shelf.of(home, "step", "seed 1");
        assertThatThrownBy(() -> shelf.kept("part", () -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(Files.exists(shelf.file("part"))).isFalse();
    }
}

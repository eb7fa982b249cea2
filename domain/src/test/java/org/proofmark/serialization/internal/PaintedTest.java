package org.proofmark.serialization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaintedTest {
    @Test
    void theLastPaintShows() {
        Painted<String> painted = new Painted<>();
        painted.paint(0, 99, "a");
        painted.paint(10, 19, "b");
        painted.paint(15, 120, "c");
        assertThat(painted.at(0)).isEqualTo("a");
        assertThat(painted.at(14)).isEqualTo("b");
        assertThat(painted.at(15)).isEqualTo("c");
        assertThat(painted.at(120)).isEqualTo("c");
        assertThat(painted.at(121)).isNull();
    }

    @Test
    void stretchesHaveNoGaps() {
        Painted<String> painted = new Painted<>();
        painted.paint(10, 19, "b");
        assertThat(painted.between(5, 25))
                .containsExactly(
                        new Painted.Stretch<>(5, 9, null),
                        new Painted.Stretch<>(10, 19, "b"),
                        new Painted.Stretch<>(20, 25, null));
        assertThat(painted.between(12, 12)).containsExactly(new Painted.Stretch<>(12, 12, "b"));
    }

    /** Against an array that is painted cell by cell. */
    @Property(tries = 500)
    void agreesWithPaintingCellByCell(@ForAll @Size(max = 20) List<@IntRange(max = 9_999) Integer> strokes) {
        Painted<Integer> painted = new Painted<>();
        @Nullable Integer[] cells = new Integer[100];
        for (int i = 0; i < strokes.size(); i++) {
            int a = strokes.get(i) / 100;
            int b = strokes.get(i) % 100;
            painted.paint(Math.min(a, b), Math.max(a, b), i);
            for (int cell = Math.min(a, b); cell <= Math.max(a, b); cell++) {
                cells[cell] = i;
            }
        }
        for (int cell = 0; cell < 100; cell++) {
            assertThat(painted.at(cell)).isEqualTo(cells[cell]);
        }
        long covered = 0;
        for (Painted.Stretch<Integer> stretch : painted.between(0, 99)) {
            assertThat(stretch.first()).isEqualTo(covered);
            for (long cell = stretch.first(); cell <= stretch.last(); cell++) {
                assertThat(cells[(int) cell]).isEqualTo(stretch.value());
            }
            covered = stretch.last() + 1;
        }
        assertThat(covered).isEqualTo(100);
    }
}

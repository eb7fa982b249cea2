package org.proofmark.reading.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FinderScanTest {
    private static final Offset<Double> HALF_A_PIXEL = Offset.offset(0.5);

    /** At the picture's edges, too, and across each place where 64 pixels end. */
    @Test
    void aPatternIsFoundWhereverItLiesInItsRow() {
        for (int width : new int[] {127, 128, 129, 200}) {
            for (int module = 1; module < 5; module++) {
                for (int left = 0; left <= width - 7 * module; left++) {
                    BitMatrix picture = new BitMatrix(width, 40);
                    draw(picture, left, 3, module);

                    assertThat(FinderScan.of(Binary.of(picture), 1, Deadline.in(60_000)))
                            .as(width + " wide, at " + left + ", module " + module)
                            .singleElement()
                            .satisfies(lies(left + 3.5 * module, 3 + 3.5 * module, module));
                }
            }
        }
    }

    @Test
    void aDarkRunAtTheLeftEdgeIsWholeOrNoneAtAll() {
        for (int cut = 1; cut < 4; cut++) {
            BitMatrix picture = new BitMatrix(64, 40);
            draw(picture, 0, 3, 4);
            BitMatrix moved = new BitMatrix(64, 40);
            for (int y = 0; y < 40; y++) {
                for (int x = 0; x < 64 - cut; x++) {
                    if (picture.get(x + cut, y)) {
                        moved.set(x, y);
                    }
                }
            }

            // Two of four pixels are still within what slant and blur may take.
            assertThat(FinderScan.of(Binary.of(moved), 1, Deadline.in(60_000))).hasSize(cut < 3 ? 1 : 0);
        }
    }

    private static Consumer<Finder> lies(double x, double y, int module) {
        return finder -> {
            assertThat(finder.x()).isCloseTo(x, HALF_A_PIXEL);
            assertThat(finder.y()).isCloseTo(y, HALF_A_PIXEL);
            assertThat(finder.size()).isCloseTo(7.0 * module, HALF_A_PIXEL);
            assertThat(finder.rows()).isEqualTo(3 * module);
        };
    }

    private static void draw(BitMatrix picture, int left, int top, int module) {
        for (int y = 0; y < 7 * module; y++) {
            for (int x = 0; x < 7 * module; x++) {
                int fromMiddle = Math.max(Math.abs(x / module - 3), Math.abs(y / module - 3));
                if (fromMiddle != 2) {
                    picture.set(left + x, top + y);
                }
            }
        }
    }
}

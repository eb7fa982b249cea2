package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;

class TextureViewTest {
    private static MarkedSymbol mark(String profile) {
        var code = QrCodes.encode(
                "HTTPS://ID.EXAMPLE/01/09506000134352/21/WARMING0UP0000000000", ErrorCorrection.Q, Masking.FAST, 4);
        return Textures.mark(code, "WARMING0UP0000000000", TextureKey.published("view"), TextureProfile.of(profile));
    }

    /** Cells of one dot and of several, whose first dot stands for all; the whole label and its middle. */
    @ParameterizedTest
    @ValueSource(strings = {"keyed-600-12", "keyed-600-16", "keyed-1200-24-c2", "keyed-1200-48-c4"})
    void showsWhatIsPrintedAndSeenCellByCell(String profile) {
        MarkedSymbol mark = mark(profile);
        int cells = mark.profile().cellsAcross();
        int dots = mark.profile().cellDots();
        int side = 33 * cells;
        float[] grey = new float[side * side];
        Random random = new Random(7);
        for (int i = 0; i < grey.length; i++) {
            grey[i] = random.nextFloat();
        }
        for (int modules : new int[] {13, 33}) {
            TextureView view = new TextureView(grey, mark, modules);
            int first = (33 - modules) / 2 * cells - TextureView.AROUND;
            assertThat(view.wide).isEqualTo(modules * cells + 2 * TextureView.AROUND);
            int n = 0;
            for (int y = 0; y < view.wide; y++) {
                int k = 0;
                for (int x = 0; x < view.wide; x++) {
                    int column = mark.quietDots() + (first + x) * dots;
                    int row = mark.quietDots() + (first + y) * dots;
                    int at = y * view.wide + x;
                    boolean texture = mark.cells().black(column, row);
                    assertThat(view.ink[at]).isEqualTo(mark.dots().black(column, row) ? 1 : 0);
                    assertThat(view.cell[at]).isEqualTo(texture);
                    boolean within =
                            Math.min(x, y) >= TextureView.AROUND && Math.max(x, y) < view.wide - TextureView.AROUND;
                    if (texture && within) {
                        assertThat(view.columns[y][k++]).isEqualTo(x);
                        assertThat(view.seen[n++]).isEqualTo(grey[(first + y) * side + first + x]);
                    }
                }
                assertThat(view.columns[y]).hasSize(k);
            }
            assertThat(view.seen).hasSize(n).hasSizeGreaterThan(5_000);
        }
    }
}

package org.proofmark.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Specimen;

class KeyedInputTest {
    private final MarkedSymbol symbol = Specimen.draw(
                    "north", TextureProfile.KEYED_600, 4, Specimen.Design.PLAIN, new Dice(1))
            .symbol();
    private final int side = symbol.side() - 2 * symbol.quietDots();

    @Test
    void aPerfectPrintAgreesInEveryCellAndANegativeInNone() {
        float[] print = new float[side * side];
        float[] negative = new float[side * side];
        for (int i = 0; i < print.length; i++) {
            boolean black = symbol.black(i % side + symbol.quietDots(), i / side + symbol.quietDots());
            print[i] = black ? 0 : 1;
            negative[i] = black ? 1 : 0;
        }
        assertThat(agreement(print)).isEqualTo(1);
        assertThat(agreement(negative)).isEqualTo(-1);
    }

    private double agreement(float[] grey) {
        float[] input = KeyedInput.of(grey, side, symbol);
        double sum = 0;
        double cells = 0;
        for (int i = 0; i < input.length; i += KeyedInput.CHANNELS) {
            sum += input[i + 2];
            cells += input[i + 3];
        }
        assertThat(cells).isEqualTo(symbol.cellCount());
        return sum / cells;
    }

    @Test
    void anotherSizeIsRefused() {
        assertThatThrownBy(() -> KeyedInput.of(new float[100], 10, symbol)).hasMessageContaining("10 dots a side");
    }
}

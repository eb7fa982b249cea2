package org.proofmark.ear.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.PrinterFamilies;

/**
 * What must succeed: every fraud against plain EAN-13 and a static QR, which say the same on all units. Really drawn, printed, copied,
 * photographed and read; simulated.
 */
class ShopCodeFraudTest {
    private static final String DATES = "09506000134352";
    private static final String SYRUP = "09506000134369";
    /** What a till or a phone knows: what is sold, and not what lies before it. */
    private static final Set<String> SOLD = Set.of(DATES, SYRUP);

    private final Machine machine = new Machine(
            PrinterFamilies.NARROW_WEB_PRESS_1200,
            new Setting(List.of(CameraFamilies.MIDDLE_PHONE), 600, false),
            new Dice(8));

    /** What is read of a label for dates, after the deed. */
    private @Nullable String read(ShopCode code, Deed deed) {
        String trial = code + " " + deed;
        Print paper = machine.paper(deed, code.label(DATES), trial);
        return code.read(machine.photo(paper, trial, 0));
    }

    @ParameterizedTest
    @EnumSource
    void everyFraudSucceedsWhereTheOnlyRuleIsThatTheCodeIsKnown(ShopCode code) {
        Map<Deed, Boolean> known = new EnumMap<>(Deed.class);
        for (Deed deed : Deed.values()) {
            String text = read(code, deed);
            known.put(deed, SOLD.stream().anyMatch(product -> code.text(product).equals(text)));
        }
        assertThat(known).containsOnlyKeys(Deed.values()).doesNotContainValue(false);
    }

    /** Who compares the product finds the swap, and is then shown the right product's code, drawn anew, which is anybody's. */
    @ParameterizedTest
    @EnumSource
    void comparingTheProductHelpsAgainstSwapsAlone(ShopCode code) {
        for (Deed deed : List.of(Deed.SWAPPED, Deed.REGENERATED)) {
            String inHand = deed.swaps() ? SYRUP : DATES;
            assertThat(code.text(inHand).equals(read(code, deed)))
                    .as(deed.words())
                    .isEqualTo(!deed.swaps());
        }
    }

    @Test
    void anUnknownProductsNumberIsNotOnThePriceList() {
        String unknown = "04006381333931";
        Print paper = machine.paper(Deed.HONEST, ShopCode.EAN_13.label(unknown), "unknown");
        String text = ShopCode.EAN_13.read(machine.photo(paper, "unknown", 0));
        assertThat(text).isEqualTo("4006381333931");
        assertThat(SOLD).noneMatch(product -> ShopCode.EAN_13.text(product).equals(text));
    }
}

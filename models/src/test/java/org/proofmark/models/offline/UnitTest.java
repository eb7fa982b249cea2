package org.proofmark.models.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitTest {
    @Test
    void theSlotIsTheFirstEightBits() {
        for (int slot : new int[] {0, 1, 3, 127, 200, 255}) {
            String serial = TillLabels.serial(slot, 77);
            assertThat(Unit.of("HTTPS://ID.EXAMPLE/01/09506000134352/21/" + serial))
                    .hasValueSatisfying(unit -> {
                        assertThat(unit.slot()).isEqualTo(slot);
                        assertThat(unit.serial()).isEqualTo(serial);
                        assertThat(unit.gtin()).isEqualTo(TillLabels.GTIN);
                    });
        }
    }

    @Test
    void elementStringsAndLowerCaseAreTheSame() {
        String serial = TillLabels.serial(9, 5);

        assertThat(Unit.of("(01)09506000134352(21)" + serial)).isPresent();
        assertThat(Unit.of("https://id.example/01/09506000134352/21/" + serial.toLowerCase(java.util.Locale.ROOT)))
                .hasValueSatisfying(unit -> assertThat(unit.serial()).isEqualTo(serial));
    }

    @Test
    void othersAreNot() {
        for (String text : new String[] {
            "",
            "hello",
            "https://example.org/",
            "HTTPS://ID.EXAMPLE/01/09506000134352",
            "HTTPS://ID.EXAMPLE/01/09506000134353/21/" + TillLabels.serial(1, 1),
            "HTTPS://ID.EXAMPLE/01/09506000134352/21/SHORT",
            "HTTPS://ID.EXAMPLE/01/09506000134352/21/UUUUUUUUUUUUUUUUUUUU"
        }) {
            assertThat(Unit.of(text)).as(text).isEmpty();
        }
    }
}

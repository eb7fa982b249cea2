package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Gtin;
import org.proofmark.token.PressNumbers;
import org.proofmark.verification.PressSamples;
import org.proofmark.verification.spi.ClassifyWatermark.Press;

/** A press that is known by photographs of its first labels, and which judges know it. */
@Order(1)
class KnownPressIT extends MarkedLabels {
    @Inject
    PressSamples presses;

    KnownPressIT() {
        super("presses", "09508998000015", "09508998000022");
    }

    @Test
    void aPressThatIsKnownToOneJudgeIsKnownToTheNextWhereFingerprintsAreTheSame() throws Exception {
        port.isCalled("judge 1", "fingerprint 1");
        for (int i = 0; i < Press.ENOUGH; i++) {
            presses.add(brand, order.id(), photographed(label()));
        }

        port.isCalled("judge 2", "fingerprint 1");
        assertThat(presses.of(brand, order.id()).known()).isTrue();
        ask(null, label());
        assertThat(port.press()).isNotNull();
        assertThat(port.press().samples()).hasSize(Press.ENOUGH);
        PressNumbers.OfSlot inKeyFile = presses.ofSlot(brand, Gtin.of(gtin), order.slot());
        assertThat(inKeyFile.fingerprint()).isEqualTo("fingerprint 1");
        assertThat(inKeyFile.known()).hasSize(1);

        port.isCalled("judge 2", "fingerprint 2");
        assertThat(presses.of(brand, order.id()).photographs()).isZero();
        ask(null, label());
        assertThat(port.press()).isNull();
        assertThat(presses.ofSlot(brand, Gtin.of(gtin), order.slot())).isEqualTo(PressNumbers.OfSlot.NONE);
    }
}

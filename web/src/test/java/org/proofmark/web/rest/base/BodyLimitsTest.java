package org.proofmark.web.rest.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Problem;

class BodyLimitsTest {
    @Test
    void whereOneFieldAloneCanBeTooLargeItIsNamedAndSoIsWhatToDo() {
        Problem photo = BodyLimits.tooLarge(10_551_296, "image").problem();
        assertThat(photo.faults()).singleElement().satisfies(fault -> assertThat(fault.field())
                .isEqualTo("image"));
        assertThat(photo.detail()).contains("10551296 bytes", "smaller image");
        assertThat(BodyLimits.tooLarge(1_048_576, "").problem().faults()).isEmpty();
    }
}

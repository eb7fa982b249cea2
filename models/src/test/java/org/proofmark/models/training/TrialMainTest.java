package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrialMainTest {
    @Test
    void namesTheFolderThatWasNotGiven() {
        assertThatThrownBy(() -> TrialMain.main(new String[] {"trial=keys", "work="}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("work= is missing");
    }

    @Test
    void namesTheTrialThatItDoesNotKnow() {
        assertThatThrownBy(() -> TrialMain.main(new String[] {"trial=cameras"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no trial is called cameras");
    }
}

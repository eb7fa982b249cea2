package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Split;

class MakersTest {
    @Test
    void halfOfTheCamerasThatSeeAMixedMachinesLabelsDidNotEnrolIt() {
        Makers mixed = Makers.mixed(Split.TRAINING, 5, 3);
        List<CameraFamily> enrolling = mixed.enrolling().apply(2);
        List<CameraFamily> cameras = mixed.cameras().apply(2);
        assertThat(enrolling).hasSize(4).doesNotHaveDuplicates();
        assertThat(cameras).hasSize(4).doesNotHaveDuplicates();
        assertThat(cameras).filteredOn(enrolling::contains).hasSize(2);
        assertThat(mixed.cameras().apply(1)).doesNotContainAnyElementsOf(cameras);
    }
}

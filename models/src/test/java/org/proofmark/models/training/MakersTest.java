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

    @Test
    void labelsMayBeHeldNearerThanWhereTheMachineWasEnrolled() {
        Makers all = Makers.named(Split.TEST, 1);
        Makers near = all.seenFrom(400);
        assertThat(near.enrolling().apply(0)).isEqualTo(all.enrolling().apply(0));
        assertThat(near.cameras().apply(0))
                .extracting(camera -> camera.pxAcross().min())
                .containsOnly(400.0);
        assertThat(near.cameras().apply(0))
                .extracting(camera -> camera.pxAcross().max())
                .containsExactlyElementsOf(all.cameras().apply(0).stream()
                        .map(camera -> camera.pxAcross().max())
                        .toList());
    }
}

package org.proofmark.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.ProblemException;

class ParametersTest {
    @Test
    void whatIsKeptIsWhatIsReadBack() {
        Map<String, String> parameters = Map.of(
                "layout",
                "a4-3x8",
                "a key = with: marks",
                " spaces, tabs\t and\nlines ",
                "ملصق",
                "标签 \\ # !",
                "empty",
                "");
        assertThat(Parameters.map(Parameters.text(parameters))).isEqualTo(parameters);
    }

    @Test
    void moreThanEightKilobytesAreRefused() {
        assertThatThrownBy(() -> Parameters.text(Map.of("a", "x".repeat(9000))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("parameters");
    }
}

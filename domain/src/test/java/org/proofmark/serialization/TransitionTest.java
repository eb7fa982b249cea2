package org.proofmark.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.ProblemException;

class TransitionTest {
    /** The whole table at a glance: every move that is allowed; all others are refused. */
    private static final List<String> ALLOWED = List.of(
            "ISSUED -PRINT-> PRINTED encoding/encoded",
            "ISSUED -COMMISSION-> COMMISSIONED commissioning/active",
            "ISSUED -VOID-> VOID decommissioning/inactive",
            "PRINTED -COMMISSION-> COMMISSIONED commissioning/active",
            "PRINTED -VOID-> VOID decommissioning/inactive",
            "COMMISSIONED -DISPENSE-> DISPENSED dispensing/dispensed",
            "COMMISSIONED -DECOMMISSION-> DECOMMISSIONED decommissioning/inactive",
            "COMMISSIONED -DESTROY-> DESTROYED destroying/destroyed",
            "DISPENSED -DECOMMISSION-> DECOMMISSIONED decommissioning/inactive",
            "DISPENSED -DESTROY-> DESTROYED destroying/destroyed",
            "DECOMMISSIONED -DESTROY-> DESTROYED destroying/destroyed");

    @Test
    void theTableIsExactlyThis() {
        List<String> found = Arrays.stream(Life.values())
                .flatMap(from -> Arrays.stream(Transition.values())
                        .filter(move -> move.isAllowedFrom(from))
                        .map(move -> from + " -" + move + "-> " + move.to() + " " + move.bizStep() + "/"
                                + move.disposition()))
                .collect(Collectors.toList());
        assertThat(found).containsExactlyElementsOf(ALLOWED);
    }

    @Test
    void aRefusalNamesBothStates() {
        assertThatThrownBy(() -> Transition.DISPENSE.check(Life.VOID, "Code 7"))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().type()).isEqualTo("transition-refused");
                    assertThat(e.problem().detail()).contains("VOID", "DISPENSED", "COMMISSIONED");
                });
    }
}

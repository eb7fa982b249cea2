package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

class ProblemMessagesTest {
    @Test
    void findsTheRefusalInsideWhatFacesWrapsAroundIt() {
        ProblemException refusal = Problem.invalid("gtin-invalid", "gtin", "123", "has 3 digits");
        assertThat(ProblemMessages.problemIn(new FacesException(new IllegalStateException(refusal))))
                .isEqualTo(refusal.problem());
    }

    @Test
    void seesNoneInAnAccident() {
        assertThat(ProblemMessages.problemIn(new FacesException(new IllegalStateException("broken"))))
                .isNull();
    }
}

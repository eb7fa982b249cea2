package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PrintModels;
import org.proofmark.models.simulator.PrinterFamilies;
import org.proofmark.models.simulator.Screen;
import org.proofmark.models.training.ScreenTrial.Said;
import org.proofmark.models.training.TrialPress.Answer;

/** On presses and cameras that nothing was learned from; {@code ear/docs/screens.md} has the figures of many. */
class ScreenTrialTest {
    @Test
    void thePrintersFileOnAScreenIsNoPrintAndThePrintIs(TestReporter reporter) throws Exception {
        List<Said> said;
        try (PaperModel model = (PaperModel) PrintModels.shipped()) {
            said = new ScreenTrial(model, 5)
                    .tried(
                            List.of(PrinterFamilies.LED_LABEL_600, PrinterFamilies.NARROW_WEB_PRESS_1200),
                            1,
                            List.of(Screen.PHONE_LCD, Screen.DESK_HD),
                            machine -> {});
        }
        reporter.publishEntry("table", ScreenTrial.table(said));
        List<Said> screens = said.stream().filter(one -> one.source() != null).toList();
        assertThat(screens).hasSize(12);
        assertThat(screens)
                .filteredOn(one -> one.source() == Shown.FILE)
                .noneMatch(one -> one.known() == Answer.PASSED);
        // A few scans and photographs do pass; most do not.
        assertThat(screens.stream().filter(one -> one.known() == Answer.PASSED).count())
                .isLessThanOrEqualTo(2);
        assertThat(said.stream()
                        .filter(one -> one.source() == null && one.known() == Answer.PASSED)
                        .count())
                .as("a judge that passes nothing is no judge: " + said)
                .isPositive();
    }
}

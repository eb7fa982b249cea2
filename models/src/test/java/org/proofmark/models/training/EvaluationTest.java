package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.print.ModelUnreadable;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModels;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.KeyedExample.Kind;

/** Tables say no more than was asked. */
class EvaluationTest {
    private static final PressReference PRESS =
            new PressReference(Collections.nCopies(8, new float[Fingerprint.COUNT]));

    private static KeyedRow row(Kind kind, Attack attack, int numbers) {
        return new KeyedRow(0, kind, "a press", attack, "a camera", "FLAT", 500, false, new float[numbers]);
    }

    @Test
    void whatALabelIsInsteadIsToldOnlyWhereItWasAsked() throws ModelUnreadable {
        try (PaperModel model = (PaperModel) PrintModels.shipped()) {
            List<Kind> kinds = List.of(Kind.COPY, Kind.UNMARKED, Kind.OTHER_MARKET);
            Evaluation unknown = Evaluation.unknown(
                    model,
                    kinds.stream()
                            .map(kind -> row(kind, null, KeyedStatistics.COUNT))
                            .toList());
            Evaluation enrolled = Evaluation.of(
                    model.prints(),
                    kinds.stream()
                            .map(kind -> new Enrolled(row(kind, null, Fingerprint.COUNT), PRESS))
                            .toList());

            assertThat(unknown.classes()).hasSize(Kind.values().length);
            assertThat(unknown.confusion()).hasDimensions(4, 4);
            assertThat(enrolled.classes()).containsExactly("GENUINE", "ANYTHING ELSE");
            assertThat(enrolled.confusion()).hasDimensions(2, 2);
            assertThat(Arrays.stream(enrolled.confusion()[1]).sum()).isEqualTo(3);
        }
    }

    @Test
    void displaysStandApartFromCopies() throws ModelUnreadable {
        try (PaperModel model = (PaperModel) PrintModels.shipped()) {
            Evaluation of = Evaluation.of(
                    model.prints(),
                    List.of(
                            new Enrolled(row(Kind.GENUINE, null, Fingerprint.COUNT), PRESS),
                            new Enrolled(row(Kind.COPY, Attack.PHONE_COPY, Fingerprint.COUNT), PRESS),
                            new Enrolled(row(Kind.COPY, null, Fingerprint.COUNT), PRESS),
                            new Enrolled(row(Kind.COPY, null, Fingerprint.COUNT), PRESS)));

            assertThat(of.displays().n()).isEqualTo(2);
            assertThat(of.attacks())
                    .extracting(Evaluation.Line::what, Evaluation.Line::n)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("all copies", 1),
                            org.assertj.core.groups.Tuple.tuple("shown on a display", 2));
        }
    }
}

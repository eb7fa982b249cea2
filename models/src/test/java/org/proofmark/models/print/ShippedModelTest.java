package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.KeyedExamples;
import org.proofmark.models.simulator.Split;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/** The model as it is shipped, on photographs of presses, cameras and markets that it has not learned from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedModelTest {
    private static final int LABELS = 12;

    private record Said(KeyedExample.Kind kind, Opinion opinion) {}

    private final List<Said> said = new ArrayList<>();

    @BeforeAll
    void look() throws ModelUnreadable {
        try (PrintModel model = PrintModels.shipped()) {
            KeyedExamples examples = new KeyedExamples(Split.TEST, 77);
            for (int label = 0; label < LABELS; label++) {
                for (FlatLabel one : FlatLabel.of(examples, label, 600)) {
                    if (one.flat().retake() == null) {
                        said.add(new Said(one.kind(), model.judge(one.flat(), one.expected())));
                    }
                }
            }
        }
    }

    private List<Opinion> of(KeyedExample.Kind kind) {
        return said.stream().filter(s -> s.kind() == kind).map(Said::opinion).toList();
    }

    @Test
    void mostGenuineLabelsAreNearerToGenuineAndFewAreCalledCopies() {
        List<Opinion> genuine = of(KeyedExample.Kind.GENUINE);
        assertThat(genuine).hasSizeGreaterThan(LABELS);
        // Of a worn press that nobody knows hardly one does (ADR 192).
        assertThat(genuine.stream().filter(o -> o.genuine() > 0.5).count()).isGreaterThan(genuine.size() * 3L / 5);
        assertThat(genuine.stream()
                        .filter(o -> o.genuine() <= 1 - Watermark.DECIDES)
                        .count())
                .isLessThan(2);
    }

    @Test
    void hardlyACopyPasses() {
        List<Opinion> copies = of(KeyedExample.Kind.COPY);
        assertThat(copies).hasSizeGreaterThan(LABELS);
        assertThat(copies.stream().filter(o -> o.genuine() < 0.5).count()).isGreaterThan(copies.size() * 3L / 4);
        assertThat(copies.stream().filter(o -> o.genuine() >= Watermark.DECIDES).count())
                .isLessThan(3);
    }

    @Test
    void plainLabelsAndOtherMarketsAreCalledByTheirNames() {
        for (KeyedExample.Kind kind : List.of(KeyedExample.Kind.UNMARKED, KeyedExample.Kind.OTHER_MARKET)) {
            List<Opinion> opinions = of(kind);
            assertThat(opinions).hasSizeGreaterThan(LABELS / 2);
            assertThat(opinions.stream()
                            .filter(o ->
                                    o.genuine() < 0.1 && o.otherwise().name().equals(kind.name()))
                            .count())
                    .as(kind + " of " + opinions)
                    .isGreaterThan(opinions.size() * 4L / 5);
        }
    }
}

package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.KeyedExamples;
import org.proofmark.models.training.PatientReader;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;

/** A label of the simulated world that was photographed, read and laid flat. */
record FlatLabel(KeyedExample.Kind kind, RectifiedLabel flat, MarkedSymbol expected) {
    /** All photographs of that label; a test is over where one cannot be read. */
    static List<FlatLabel> of(KeyedExamples examples, int label, double across) {
        List<FlatLabel> labels = new ArrayList<>();
        examples.label(label, across, example -> {
            LabelCapture capture = PatientReader.read(example.shot().photograph());
            assertThat(capture).isNotNull();
            labels.add(new FlatLabel(
                    example.kind(), LabelRectifier.rectify(capture.label(), example.expected()), example.expected()));
        });
        return labels;
    }
}

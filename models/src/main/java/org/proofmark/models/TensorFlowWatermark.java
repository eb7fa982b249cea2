package org.proofmark.models;

import jakarta.ejb.Stateless;
import org.proofmark.kernel.Problem;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.spi.ClassifyWatermark;
import org.tensorflow.TensorFlow;

/** The watermark port on TensorFlow Java, whose classes and native library come from the server's own lib folder. */
@Stateless
public class TensorFlowWatermark implements ClassifyWatermark {
    @Override
    public String engine() {
        return "TensorFlow " + TensorFlow.version() + ", no model";
    }

    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public Opinion judge(RectifiedLabel label, MarkedSymbol expected) {
        throw Problem.of(Problem.Kind.UNAVAILABLE, "print-check-unavailable", "Prints cannot be judged at the moment")
                .detail("The code itself can be checked: send it without a picture.")
                .exception();
    }
}

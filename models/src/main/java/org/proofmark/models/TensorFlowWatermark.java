package org.proofmark.models;

import jakarta.ejb.Stateless;
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
}

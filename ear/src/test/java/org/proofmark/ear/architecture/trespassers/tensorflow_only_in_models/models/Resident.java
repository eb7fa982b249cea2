package org.proofmark.ear.architecture.trespassers.tensorflow_only_in_models.models;

import org.tensorflow.Graph;

/** Does the like where it is allowed. */
public final class Resident {
    String look(Graph at) {
        return at.toString();
    }
}

package org.proofmark.ear.architecture.trespassers.tensorflow_only_in_models.catalog;

import org.tensorflow.Graph;

/** Breaks the rule. */
public final class Trespasser {
    String look(Graph at) {
        return at.toString();
    }
}

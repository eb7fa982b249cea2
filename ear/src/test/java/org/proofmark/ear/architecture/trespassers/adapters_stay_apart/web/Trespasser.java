package org.proofmark.ear.architecture.trespassers.adapters_stay_apart.web;

import org.proofmark.ear.architecture.trespassers.adapters_stay_apart.batch.Neighbour;

/** Breaks the rule. */
public final class Trespasser {
    String greet(Neighbour neighbour) {
        return neighbour.name();
    }
}

package org.proofmark.ear.architecture.trespassers.arrows.catalog;

import org.proofmark.ear.architecture.trespassers.arrows.partners.Neighbour;

/** Breaks the rule. */
public final class Trespasser {
    public String greet(Neighbour neighbour) {
        return neighbour.name();
    }
}

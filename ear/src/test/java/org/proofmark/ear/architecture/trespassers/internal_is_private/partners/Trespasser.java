package org.proofmark.ear.architecture.trespassers.internal_is_private.partners;

import org.proofmark.ear.architecture.trespassers.internal_is_private.catalog.internal.Neighbour;

/** Breaks the rule. */
public final class Trespasser {
    String greet(Neighbour neighbour) {
        return neighbour.name();
    }
}

package org.proofmark.ear.architecture.trespassers.internal_is_private.catalog;

import org.proofmark.ear.architecture.trespassers.internal_is_private.catalog.internal.Neighbour;

/** Does the like where it is allowed. */
public final class Resident {
    String greet(Neighbour neighbour) {
        return neighbour.name();
    }
}

package org.proofmark.ear.architecture.trespassers.arrows.logistics;

import org.proofmark.ear.architecture.trespassers.arrows.partners.Neighbour;

/** Does the like where it is allowed. */
public final class Resident {
    public String greet(Neighbour neighbour) {
        return neighbour.name();
    }
}

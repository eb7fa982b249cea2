package org.proofmark.ear.architecture.trespassers.fsck_is_alone.fsck;

import org.proofmark.ear.architecture.trespassers.fsck_is_alone.kernel.Neighbour;

/** Breaks the rule. */
public final class Trespasser {
    public String greet(Neighbour neighbour) {
        return neighbour.name();
    }
}

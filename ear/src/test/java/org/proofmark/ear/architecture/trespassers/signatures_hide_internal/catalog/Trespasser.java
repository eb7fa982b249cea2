package org.proofmark.ear.architecture.trespassers.signatures_hide_internal.catalog;

import java.util.List;
import org.proofmark.ear.architecture.trespassers.signatures_hide_internal.catalog.internal.Neighbour;

/** Breaks the rule. */
public final class Trespasser {
    public List<Neighbour> neighbours() {
        return List.of();
    }
}

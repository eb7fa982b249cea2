package org.proofmark.ear.architecture.trespassers.signatures_hide_internal.catalog;

import java.util.List;
import org.proofmark.ear.architecture.trespassers.signatures_hide_internal.catalog.internal.Neighbour;

/** Does the like where it is allowed. */
public final class Resident {
    private final List<Neighbour> neighbours = List.of();

    List<Neighbour> neighbours() {
        return neighbours;
    }
}

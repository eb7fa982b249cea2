package org.proofmark.ear.architecture.trespassers.faces_only_in_web.catalog;

import jakarta.faces.context.FacesContext;

/** Breaks the rule. */
public final class Trespasser {
    String look(FacesContext at) {
        return at.toString();
    }
}

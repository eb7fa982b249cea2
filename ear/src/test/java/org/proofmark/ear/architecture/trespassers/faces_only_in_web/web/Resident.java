package org.proofmark.ear.architecture.trespassers.faces_only_in_web.web;

import jakarta.faces.context.FacesContext;

/** Does the like where it is allowed. */
public final class Resident {
    String look(FacesContext at) {
        return at.toString();
    }
}

package org.proofmark.web.security;

import jakarta.security.enterprise.CallerPrincipal;
import org.proofmark.kernel.Actor;

/** The signed-in user of this request; made anew for each request, never kept in the session. */
public final class SignedInPrincipal extends CallerPrincipal {
    private final transient Actor actor;

    public SignedInPrincipal(Actor actor) {
        super(actor.name());
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }
}

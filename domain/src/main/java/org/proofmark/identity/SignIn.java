package org.proofmark.identity;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.TenantId;

/** People at the door. */
public interface SignIn {
    /**
     * Checks e-mail and password. An unknown e-mail takes as long as a wrong password and is refused in the same words.
     *
     * @param address of the client, counted against guessing
     * @throws org.proofmark.kernel.ProblemException UNAUTHENTICATED {@code sign-in-refused}; RATE_LIMITED {@code too-many-attempts}; FORBIDDEN
     *     {@code tenant-suspended}, only with the right password
     */
    Session withPassword(String email, String password, String address);

    /** Who the session stands for now; empty once the user was disabled, their password changed elsewhere or the tenant suspended. */
    Optional<Presence> presence(Session session);

    /**
     * What a browser session remembers.
     *
     * @param stamp the state of the account at sign-in; a session with an older one is over
     */
    record Session(UUID tenant, UUID user, int stamp) implements Serializable {
        public TenantId tenantId() {
            return new TenantId(tenant);
        }
    }

    /** @param mustChangePassword nothing else is allowed before that */
    record Presence(Actor actor, String name, String tenantName, boolean mustChangePassword) {}
}

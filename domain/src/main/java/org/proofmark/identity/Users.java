package org.proofmark.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;

/**
 * The people of a tenant. A brand's administrator manages those of their own tenant and grants any role but OPERATOR; operators manage
 * operators. Whoever is the last enabled administrator stays one.
 */
public interface Users {
    Page<User> list(Actor actor, Page.Window window);

    User get(Actor actor, UUID user);

    /** @throws org.proofmark.kernel.ProblemException CONFLICT {@code email-taken}; FORBIDDEN {@code role-not-yours-to-grant} */
    Created create(Actor actor, NewUser command);

    /**
     * Replaces name, roles and sites.
     *
     * @throws org.proofmark.kernel.ProblemException CONFLICT {@code changed-meanwhile}, {@code last-administrator}
     */
    User change(Actor actor, UUID user, Change command);

    /** Ends the user's sessions and lets them in no more. */
    void disable(Actor actor, UUID user);

    void enable(Actor actor, UUID user);

    /** Ends the user's sessions and gives a password for one sign-in. */
    Created resetPassword(Actor actor, UUID user);

    /**
     * Gives a password to keep to the user of this e-mail, who is made if the tenant has none: for the installation itself, when it loads
     * demonstration data.
     *
     * @throws org.proofmark.kernel.ProblemException FORBIDDEN for anyone but the system
     */
    UUID provide(Actor actor, NewUser command, String password);

    /**
     * Changes the actor's own password and ends their other sessions.
     *
     * @return what the present session goes on with
     * @throws org.proofmark.kernel.ProblemException INVALID {@code password-wrong}, {@code password-weak}
     */
    SignIn.Session changePassword(Actor actor, String current, String next);

    /** The sites that the actor, a user or a key, acts for; empty for none in particular. */
    Set<Gln> sites(Actor actor);

    /** @param email signs in with it; unique in the installation */
    record NewUser(String email, String name, Set<Role> roles, @Nullable Set<Gln> sites) {}

    /** @param version of the user that was read; another one now is a conflict */
    record Change(String name, Set<Role> roles, @Nullable Set<Gln> sites, int version) {}

    /** @param password shown this once; must be changed at the first sign-in */
    record Created(UUID id, String password) {
        @Override
        public String toString() {
            return "Created[" + id + "]";
        }
    }

    record User(
            UUID id,
            String email,
            String name,
            Set<Role> roles,
            Set<Gln> sites,
            boolean enabled,
            boolean mustChangePassword,
            Instant createdAt,
            @Nullable Instant signedInAt,
            int version) {
        public User {
            roles = Set.copyOf(roles);
            sites = Set.copyOf(sites);
        }
    }
}

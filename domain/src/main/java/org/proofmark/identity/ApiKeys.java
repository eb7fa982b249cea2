package org.proofmark.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Role;

/**
 * Bearer keys with which programs act in a tenant. A key is 256 random bits behind a readable {@code pmk_}; only its SHA-256 is kept, so
 * it can be shown once and never again.
 */
public interface ApiKeys {
    /** How every key starts, so that people and secret scanners recognise one. */
    String PREFIX = "pmk_";

    /**
     * Whom this key stands for; empty if unknown, revoked, expired, or if its tenant is suspended. Cached for 30 seconds: a revocation is
     * immediate on the node that made it and takes up to 30 seconds on others.
     */
    Optional<Actor> authenticate(String key);

    /**
     * Issues a key in the actor's tenant.
     *
     * @throws org.proofmark.kernel.ProblemException FORBIDDEN {@code role-not-yours-to-grant}; INVALID for a blank name, no roles, an expiry
     *     in the past
     */
    Issued issue(Actor actor, NewKey command);

    /** All keys of the tenant, newest first, the revoked ones too. */
    List<Key> list(Actor actor);

    Key get(Actor actor, UUID key);

    /** Ends a key at once; does nothing if it was revoked before. */
    void revoke(Actor actor, UUID key);

    /**
     * @param name what it is for, 1 to 100 characters; histories show it as {@code key:name}
     * @param roles one or more; only an operator's key may hold OPERATOR
     * @param sites GLNs of the sites that it acts for; null or empty for none in particular
     * @param expires null for never
     */
    record NewKey(String name, Set<Role> roles, @Nullable Set<Gln> sites, @Nullable Instant expires) {}

    /** @param key shown this once */
    record Issued(UUID id, String key) {
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    /**
     * @param hint the first characters of the key, enough to recognise it
     * @param lastUsed to about five minutes; null if never
     */
    record Key(
            UUID id,
            String name,
            String hint,
            Set<Role> roles,
            Set<Gln> sites,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expires,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsed) {
        public Key {
            roles = Set.copyOf(roles);
            sites = Set.copyOf(sites);
        }
    }
}

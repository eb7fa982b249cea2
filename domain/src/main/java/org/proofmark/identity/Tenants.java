package org.proofmark.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.TenantId;

/** The operator's side: brands come, are limited, suspended and resumed. Every method refuses anyone but an operator. */
public interface Tenants {
    /** Life of a tenant: ACTIVE ⇄ SUSPENDED. There is no end state; a tenant's codes outlive its contract. */
    enum State {
        ACTIVE,
        /** Nobody signs in, no key works, nothing is ordered. Its labels still belong to it and are answered with "not available". */
        SUSPENDED
    }

    /**
     * Creates a tenant with its first brand user.
     *
     * @throws org.proofmark.kernel.ProblemException CONFLICT {@code slug-taken}, {@code host-claimed}, {@code prefix-claimed},
     *     {@code email-taken}; INVALID for malformed fields
     */
    Created create(Actor actor, NewTenant command);

    /** The slug of the tenant that operators belong to; it sells nothing and has no host. */
    String HOUSE = "house";

    /**
     * Makes the operators' own tenant with the first operator, for the installation itself at its first start.
     *
     * @return empty if there is one already
     * @throws org.proofmark.kernel.ProblemException FORBIDDEN for anyone but the system
     */
    Optional<Created> found(Actor actor, String email, String userName);

    /** The tenant with this slug. */
    Optional<Tenant> bySlug(Actor actor, String slug);

    /** By name; the search text is looked for in slug and name. */
    Page<Tenant> list(Actor actor, Page.Window window);

    Tenant get(Actor actor, TenantId tenant);

    void suspend(Actor actor, TenantId tenant, String reason);

    void resume(Actor actor, TenantId tenant);

    /** Sets how many codes the tenant may order in all, those already ordered included; null for no limit. */
    void limit(Actor actor, TenantId tenant, @Nullable Long codes);

    /** @throws org.proofmark.kernel.ProblemException CONFLICT {@code host-claimed} if another tenant has it */
    void claimHost(Actor actor, TenantId tenant, String host);

    /** @throws org.proofmark.kernel.ProblemException CONFLICT {@code prefix-claimed} if it, a part or an extension of it is another tenant's */
    void claimPrefix(Actor actor, TenantId tenant, String prefix);

    /**
     * @param slug 2 to 40 lower-case letters, digits and hyphens; unique
     * @param host that its labels carry; up to 17 characters keep the QR code small
     * @param prefixes GS1 company prefixes, 4 to 12 digits each; null for none
     * @param codeQuota null for no limit
     * @param email of the first brand user
     */
    record NewTenant(
            String slug,
            String name,
            String host,
            @Nullable Set<String> prefixes,
            @Nullable Long codeQuota,
            String email,
            String userName) {}

    /** @param password shown this once; must be changed at the first sign-in */
    record Created(TenantId tenant, UUID user, String password) {
        @Override
        public String toString() {
            return "Created[" + tenant + "]";
        }
    }

    /** @param codesOrdered all codes ever ordered, test orders excepted */
    record Tenant(
            TenantId id,
            String slug,
            String name,
            State state,
            @Nullable String suspensionReason,
            @Nullable Long codeQuota,
            long codesOrdered,
            List<String> hosts,
            List<String> prefixes,
            Instant createdAt) {
        public Tenant {
            hosts = List.copyOf(hosts);
            prefixes = List.copyOf(prefixes);
        }
    }
}

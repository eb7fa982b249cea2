package org.proofmark.kernel;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who does something, within which tenant: the first argument of every command and query. A door trusts the actor that it is given;
 * only the web's authentication, the batch dispatcher and tests make one.
 *
 * @param tenant the tenant whose rows may be seen and changed
 * @param subject id of the user or API key
 * @param name shown in histories, for example {@code anna@example.com} or {@code key:import-robot}
 * @param roles never empty for a person or key; empty for {@link #system}
 */
public record Actor(TenantId tenant, UUID subject, String name, Set<Role> roles) {
    private static final UUID SYSTEM = new UUID(0, 0);

    public Actor {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
    }

    /** The installation itself acting in a tenant: a batch job, a public scan. It passes every role check. */
    public static Actor system(TenantId tenant) {
        return new Actor(tenant, SYSTEM, "system", Set.of());
    }

    public boolean isSystem() {
        return subject.equals(SYSTEM);
    }

    public boolean hasAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Refuses unless the actor is the system or holds one of the roles.
     *
     * @throws ProblemException of kind {@link Problem.Kind#FORBIDDEN}
     */
    public void require(Role... wanted) {
        if (!isSystem() && !hasAny(wanted)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "role-missing", "Your role does not allow this")
                    .detail("This needs one of the roles "
                            + java.util.Arrays.toString(wanted).toLowerCase(java.util.Locale.ROOT)
                            + ". Ask your brand's administrator to grant it.")
                    .exception();
        }
    }
}

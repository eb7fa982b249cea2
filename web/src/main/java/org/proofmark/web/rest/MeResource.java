package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.proofmark.identity.Users;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.web.security.CurrentActor;

/** Who the caller is, as this installation sees them. */
@Path("me")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR, Role.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    private Users users;

    @Inject
    private CurrentActor actor;

    @GET
    public Me me() {
        Actor caller = actor.get();
        return new Me(caller.subject(), caller.tenant(), caller.name(), caller.roles(), users.sites(caller));
    }

    /** @param sites that the caller acts for; empty for none in particular */
    public record Me(UUID id, TenantId tenant, String name, Set<Role> roles, Set<Gln> sites) {}
}

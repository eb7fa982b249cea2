package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Tenants;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.web.security.CurrentActor;

/** Tenants, for the operator. */
@Path("tenants")
@RequestScoped
@Allow(Role.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenantsResource {
    @Inject
    private Tenants tenants;

    @Inject
    private CurrentActor actor;

    @GET
    public Page<Tenants.Tenant> list(@BeanParam PageQuery query) {
        return tenants.list(actor.get(), query.window());
    }

    @GET
    @Path("{id}")
    public Tenants.Tenant get(@PathParam("id") UUID id) {
        return tenants.get(actor.get(), new TenantId(id));
    }

    @POST
    @Idempotent
    public Response create(Tenants.NewTenant command) {
        Tenants.Created created = tenants.create(actor.get(), command);
        return Response.created(URI.create("/api/v1/tenants/" + created.tenant()))
                .entity(created)
                .build();
    }

    @POST
    @Path("{id}/suspend")
    @Idempotent
    public Response suspend(@PathParam("id") UUID id, Suspension suspension) {
        tenants.suspend(actor.get(), new TenantId(id), suspension.reason());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    public Response resume(@PathParam("id") UUID id) {
        tenants.resume(actor.get(), new TenantId(id));
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}/quota")
    public void limit(@PathParam("id") UUID id, Quota quota) {
        tenants.limit(actor.get(), new TenantId(id), quota.codes());
    }

    @POST
    @Path("{id}/hosts")
    @Idempotent
    public Response claimHost(@PathParam("id") UUID id, HostClaim claim) {
        tenants.claimHost(actor.get(), new TenantId(id), claim.host());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/prefixes")
    @Idempotent
    public Response claimPrefix(@PathParam("id") UUID id, PrefixClaim claim) {
        tenants.claimPrefix(actor.get(), new TenantId(id), claim.prefix());
        return Response.noContent().build();
    }

    public record Suspension(String reason) {}

    /** @param codes null for no limit */
    public record Quota(@Nullable Long codes) {}

    public record HostClaim(String host) {}

    public record PrefixClaim(String prefix) {}
}

package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.proofmark.identity.ApiKeys;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;

/** Bearer keys of the caller's tenant. */
@Path("keys")
@RequestScoped
@Allow({Role.BRAND, Role.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KeysResource {
    @Inject
    private ApiKeys keys;

    @Inject
    private CurrentActor actor;

    @GET
    public Page<ApiKeys.Key> list() {
        List<ApiKeys.Key> all = keys.list(actor.get());
        return new Page<>(all, all.size());
    }

    @GET
    @Path("{id}")
    public ApiKeys.Key get(@PathParam("id") UUID id) {
        return keys.get(actor.get(), id);
    }

    /** Answers the key, this once. */
    @POST
    @Idempotent
    public Response issue(ApiKeys.NewKey command) {
        ApiKeys.Issued issued = keys.issue(actor.get(), command);
        return Response.created(URI.create("/api/v1/keys/" + issued.id()))
                .entity(issued)
                .build();
    }

    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    public Response revoke(@PathParam("id") UUID id) {
        keys.revoke(actor.get(), id);
        return Response.noContent().build();
    }
}

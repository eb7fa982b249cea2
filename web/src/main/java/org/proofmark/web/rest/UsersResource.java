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
import org.proofmark.identity.Users;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;

/** The people of the caller's tenant. */
@Path("users")
@RequestScoped
@Allow({Role.BRAND, Role.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsersResource {
    @Inject
    private Users users;

    @Inject
    private CurrentActor actor;

    @GET
    public Page<Users.User> list(@BeanParam PageQuery query) {
        return users.list(actor.get(), query.window());
    }

    @GET
    @Path("{id}")
    public Users.User get(@PathParam("id") UUID id) {
        return users.get(actor.get(), id);
    }

    @POST
    @Idempotent
    public Response create(Users.NewUser command) {
        Users.Created created = users.create(actor.get(), command);
        return Response.created(URI.create("/api/v1/users/" + created.id()))
                .entity(created)
                .build();
    }

    @PUT
    @Path("{id}")
    public Users.User change(@PathParam("id") UUID id, Users.Change command) {
        return users.change(actor.get(), id, command);
    }

    @POST
    @Path("{id}/disable")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    public Response disable(@PathParam("id") UUID id) {
        users.disable(actor.get(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/enable")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    public Response enable(@PathParam("id") UUID id) {
        users.enable(actor.get(), id);
        return Response.noContent().build();
    }

    /** Answers the password for one sign-in, this once. */
    @POST
    @Path("{id}/reset-password")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    public Response resetPassword(@PathParam("id") UUID id) {
        return Response.ok(users.resetPassword(actor.get(), id)).build();
    }
}

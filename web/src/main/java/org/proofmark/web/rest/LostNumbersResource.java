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
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.LostNumbers;
import org.proofmark.web.security.CurrentActor;

/** Numbers that a restore may have lost, until somebody says what became of them. */
@Path("lost-numbers")
@RequestScoped
@Allow({Role.BRAND, Role.COMPLIANCE})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LostNumbersResource {
    @Inject
    private LostNumbers lost;

    @Inject
    private CurrentActor actor;

    @GET
    public List<LostNumbers.LostRange> list() {
        return lost.list(actor.get());
    }

    @POST
    @Path("{id}/reconcile")
    @Idempotent
    public Response reconcile(@PathParam("id") UUID id, Reconciliation command) {
        lost.reconcile(actor.get(), id, command.note());
        return Response.noContent().build();
    }

    /** @param note what was found out */
    public record Reconciliation(String note) {}
}

package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.Role;
import org.proofmark.reading.Photos;
import org.proofmark.verification.PressSamples;
import org.proofmark.web.security.CurrentActor;

/** Photographs of an order's first labels, by which its press becomes known. */
@Path("orders/{id}/press-photos")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PressPhotosResource {
    @Inject
    private PressSamples presses;

    @Inject
    private PhotoUploads uploads;

    @Inject
    private CurrentActor actor;

    /** @param known whether prints of the order are judged beside them by now */
    public record Body(int photographs, int wanted, boolean known) {
        static Body of(PressSamples.State state) {
            return new Body(state.photographs(), state.wanted(), state.known());
        }
    }

    @GET
    @Allow({Role.BRAND, Role.EXPORTER, Role.COMPLIANCE})
    public Body state(@PathParam("id") UUID order) {
        return Body.of(presses.of(actor.get(), order));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allow({Role.BRAND, Role.EXPORTER})
    @BodyLimit(value = Photos.MAX_BYTES + 64 * 1024, field = "image")
    public Body add(@PathParam("id") UUID order, List<EntityPart> parts) throws IOException {
        EntityPart image = null;
        for (EntityPart part : parts) {
            image = part.getName().equals("image") ? part : image;
        }
        return Body.of(presses.add(actor.get(), order, uploads.read(image)));
    }

    @DELETE
    @Allow({Role.BRAND, Role.EXPORTER})
    public Body forget(@PathParam("id") UUID order) {
        return Body.of(presses.forget(actor.get(), order));
    }
}

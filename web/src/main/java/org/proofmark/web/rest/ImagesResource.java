package org.proofmark.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.proofmark.catalog.Images;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;

/** Pictures of products and brands. An address names its content, so it may be kept for ever. */
@Path("images")
public class ImagesResource {
    @Inject
    private Images images;

    @GET
    @Path("{tenant}/{id}")
    @PublicDoor("the pictures stand on public verdict pages")
    public Response get(@PathParam("tenant") UUID tenant, @PathParam("id") UUID id) {
        Images.Image image =
                images.image(new TenantId(tenant), id).orElseThrow(() -> Problem.notFound("image", id.toString()));
        return Response.ok(image.bytes(), image.mediaType())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}

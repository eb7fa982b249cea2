package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.verification.PrintEvidence;
import org.proofmark.web.security.CurrentActor;

/** What the photographed print of a scan looked like. A picture of the expected mark is as good as the mark: it is shown and kept nowhere. */
@Path("scans")
@RequestScoped
public class PrintsResource {
    @Inject
    private PrintEvidence evidence;

    @Inject
    private CurrentActor actor;

    /** @param picture {@code photo}, {@code expected} or {@code agreement} */
    @GET
    @Path("{id}/print/{picture}.png")
    @Produces("image/png")
    @Allow({Role.BRAND, Role.COMPLIANCE, Role.INSPECTOR})
    @Operation(
            summary = "A picture of the photographed print: the label laid flat, what is expected, where the two agree")
    public Response picture(@PathParam("id") UUID id, @PathParam("picture") String picture) {
        PrintEvidence.Pictures pictures =
                evidence.find(actor.get(), id).orElseThrow(() -> Problem.notFound("print", id.toString()));
        byte[] png =
                switch (picture) {
                    case "photo" -> pictures.photo();
                    case "expected" -> pictures.expected();
                    case "agreement" -> pictures.agreement();
                    default -> throw Problem.notFound("picture", picture);
                };
        return Response.ok(png)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"" + picture + ".png\"")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}

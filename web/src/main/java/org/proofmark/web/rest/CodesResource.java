package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.Codes;
import org.proofmark.web.security.CurrentActor;

/** Changes to single codes, by file. */
@Path("codes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodesResource {
    @Inject
    private Codes codes;

    @Inject
    private CurrentActor actor;

    /**
     * CSV with the columns {@code code,state,reason}. A file with a bad row changes nothing, unless {@code partial=true}.
     *
     * @param csv in UTF-8, at most 200,000 rows
     */
    @POST
    @Path("state")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    @Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE})
    @BodyLimit(64L << 20)
    @Idempotent
    public Response state(InputStream csv, @QueryParam("partial") @DefaultValue("false") boolean partial) {
        Codes.BulkReport report =
                codes.applyCsv(actor.get(), new InputStreamReader(csv, StandardCharsets.UTF_8), partial);
        return Response.ok(report).build();
    }
}

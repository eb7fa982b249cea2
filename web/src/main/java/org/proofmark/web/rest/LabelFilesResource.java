package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import org.jspecify.annotations.Nullable;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.RenderedLabels;
import org.proofmark.web.security.CurrentActor;

/** Labels that a job renders into files, for large prints. */
@Path("orders/{order}/label-files")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LabelFilesResource {
    @Inject
    private RenderedLabels rendered;

    @Inject
    private Jobs jobs;

    @Inject
    private CodeSending sending;

    @Inject
    private CurrentActor actor;

    @Inject
    private HttpServletRequest http;

    /** Queues the job; it counts as the download of these labels. */
    @POST
    @Idempotent
    public Response render(@PathParam("order") UUID order, NewFiles wanted) {
        UUID job = rendered.render(actor.get(), wanted.request(order));
        return Response.accepted(JobsResource.Job.of(jobs.get(actor.get(), job)))
                .location(URI.create("/api/v1/jobs/" + job))
                .build();
    }

    /** The files that a job has finished so far. */
    @GET
    @Path("{job}")
    public List<RenderedLabels.LabelFile> files(@PathParam("order") UUID order, @PathParam("job") UUID job) {
        return rendered.files(actor.get(), order, job);
    }

    @GET
    @Path("{job}/{name}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response file(@PathParam("order") UUID order, @PathParam("job") UUID job, @PathParam("name") String name) {
        Actor caller = actor.get();
        java.nio.file.Path file = rendered.file(caller, order, job, name);
        return sending.sendLabels(http, caller, order, job, file);
    }

    /** As for {@code labels.pdf}; the format is PDF, ZPL or ZIP. */
    public record NewFiles(
            LabelFormat format,
            @Nullable String layout,
            @Nullable UUID template,
            @Nullable Integer dpi,
            @Nullable Long first,
            @Nullable Long last,
            @Nullable String language,
            @Nullable Masking mask,
            @Nullable String reason) {
        LabelRequest request(UUID order) {
            return LabelRequest.wished(order, format, layout, template, dpi, first, last, language, mask, reason);
        }
    }
}

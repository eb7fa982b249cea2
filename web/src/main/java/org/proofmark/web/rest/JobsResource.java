package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.jobs.JobView;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;

/** Long work of the tenant: what runs, how far it is, stop and restart. */
@Path("jobs")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.COMPLIANCE})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class JobsResource {
    @Inject
    private Jobs jobs;

    @Inject
    private CurrentActor actor;

    @GET
    public Page<Job> list(@BeanParam PageQuery query) {
        Page<JobView> page = jobs.list(actor.get(), query.window());
        return new Page<>(page.items().stream().map(Job::of).toList(), page.total());
    }

    @GET
    @Path("{id}")
    public Job get(@PathParam("id") UUID id) {
        return Job.of(jobs.get(actor.get(), id));
    }

    @POST
    @Path("{id}/stop")
    @Idempotent
    public Response stop(@PathParam("id") UUID id) {
        jobs.stop(actor.get(), id);
        return now(id);
    }

    @POST
    @Path("{id}/restart")
    @Idempotent
    public Response restart(@PathParam("id") UUID id) {
        jobs.restart(actor.get(), id);
        return now(id);
    }

    @POST
    @Path("{id}/cancel")
    @Idempotent
    public Response cancel(@PathParam("id") UUID id) {
        jobs.cancel(actor.get(), id);
        return now(id);
    }

    private Response now(UUID id) {
        return Response.accepted(Job.of(jobs.get(actor.get(), id))).build();
    }

    /** A job without its parameters, which are the installation's own business. */
    public record Job(
            UUID id,
            String kind,
            UUID subject,
            String state,
            long done,
            long total,
            int percent,
            @Nullable String message,
            String startedBy,
            Instant queuedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        static Job of(JobView view) {
            return new Job(
                    view.id(),
                    view.kind(),
                    view.subject(),
                    view.state().name(),
                    view.done(),
                    view.total(),
                    view.percent(),
                    view.message(),
                    view.startedBy(),
                    view.queuedAt(),
                    view.startedAt(),
                    view.endedAt());
        }
    }
}

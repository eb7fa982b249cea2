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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Role;
import org.proofmark.partners.LicenceDraft;
import org.proofmark.partners.LicenceView;
import org.proofmark.partners.Licences;
import org.proofmark.web.security.CurrentActor;

/** Licences: which partner may hold what, where and when. */
@Path("licences")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LicencesResource {
    @Inject
    private Licences licences;

    @Inject
    private CurrentActor actor;

    /**
     * A licence to be created or changed.
     *
     * @param version of the row that a change was made on; only for changes
     */
    @Schema(name = "NewLicence")
    public record Body(
            @Nullable UUID partner,
            @Nullable String gtin,
            @Nullable String family,
            @Nullable Set<String> countries,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer version) {
        LicenceDraft draft() {
            return new LicenceDraft(partner, gtin, family, countries, from, to);
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
    public Response list(@BeanParam ListQuery query, @Context HttpHeaders headers) {
        return Lists.answer(
                "licences",
                query,
                headers,
                listing -> licences.list(actor.get(), listing),
                it -> it,
                List.of("partner", "gtin", "family", "countries", "from", "to", "archived"),
                it -> Lists.row(
                        it.partner(),
                        it.gtin(),
                        it.family(),
                        String.join(" ", it.countries()),
                        it.from(),
                        it.to(),
                        it.archived()));
    }

    @GET
    @Path("{id}")
    public LicenceView get(@PathParam("id") UUID id) {
        return licences.get(actor.get(), id);
    }

    @POST
    @Idempotent
    @Allow(Role.BRAND)
    public Response create(Body body) {
        LicenceView made = licences.create(actor.get(), body.draft());
        return Response.created(URI.create("/api/v1/licences/" + made.id()))
                .entity(made)
                .build();
    }

    @PUT
    @Path("{id}")
    @Allow(Role.BRAND)
    public LicenceView change(@PathParam("id") UUID id, Body body) {
        return licences.change(actor.get(), id, Versions.of(body.version()), body.draft());
    }

    @POST
    @Path("{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow(Role.BRAND)
    public Response archive(@PathParam("id") UUID id) {
        return Response.ok(licences.archive(actor.get(), id)).build();
    }

    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow(Role.BRAND)
    public Response restore(@PathParam("id") UUID id) {
        return Response.ok(licences.restore(actor.get(), id)).build();
    }
}

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Role;
import org.proofmark.partners.SiteDraft;
import org.proofmark.partners.SiteKind;
import org.proofmark.partners.SiteView;
import org.proofmark.partners.Sites;
import org.proofmark.web.security.CurrentActor;

/** Sites: where goods are made, kept and sold. */
@Path("sites")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SitesResource {
    @Inject
    private Sites sites;

    @Inject
    private CurrentActor actor;

    /**
     * A site to be created or changed.
     *
     * @param version of the row that a change was made on; only for changes
     */
    @Schema(name = "NewSite")
    public record Body(
            @Nullable String gln,
            @Nullable SiteKind kind,
            @Nullable String name,
            @Nullable String address,
            @Nullable String country,
            @Nullable String zone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable UUID partner,
            @Nullable Integer version) {
        SiteDraft draft() {
            return new SiteDraft(gln, kind, name, address, country, zone, latitude, longitude, partner);
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
    public Response list(@BeanParam ListQuery query, @Context HttpHeaders headers) {
        return Lists.answer(
                "sites",
                query,
                headers,
                listing -> sites.list(actor.get(), listing),
                it -> it,
                List.of(
                        "gln",
                        "kind",
                        "name",
                        "address",
                        "country",
                        "zone",
                        "latitude",
                        "longitude",
                        "partner",
                        "archived"),
                it -> Lists.row(
                        it.gln(),
                        it.kind(),
                        it.name(),
                        it.address(),
                        it.country(),
                        it.zone(),
                        it.latitude(),
                        it.longitude(),
                        it.partner(),
                        it.archived()));
    }

    @GET
    @Path("{id}")
    public SiteView get(@PathParam("id") UUID id) {
        return sites.get(actor.get(), id);
    }

    @POST
    @Idempotent
    @Allow(Role.BRAND)
    public Response create(Body body) {
        SiteView made = sites.create(actor.get(), body.draft());
        return Response.created(URI.create("/api/v1/sites/" + made.id()))
                .entity(made)
                .build();
    }

    @PUT
    @Path("{id}")
    @Allow(Role.BRAND)
    public SiteView change(@PathParam("id") UUID id, Body body) {
        return sites.change(actor.get(), id, Versions.of(body.version()), body.draft());
    }

    @POST
    @Path("{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow(Role.BRAND)
    public Response archive(@PathParam("id") UUID id) {
        return Response.ok(sites.archive(actor.get(), id)).build();
    }

    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow(Role.BRAND)
    public Response restore(@PathParam("id") UUID id) {
        return Response.ok(sites.restore(actor.get(), id)).build();
    }
}

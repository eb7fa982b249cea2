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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.LotView;
import org.proofmark.catalog.Lots;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;

/** Production lots. */
@Path("lots")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LotsResource {
    @Inject
    private Lots lots;

    @Inject
    private CurrentActor actor;

    /**
     * A lot to be created or changed.
     *
     * @param number the lot number
     * @param lot the same under the name that orders give it
     * @param version of the row that a change was made on; only for changes
     */
    @Schema(name = "NewLot")
    public record Body(
            @Nullable String gtin,
            @Nullable String number,
            @Nullable String lot,
            @Nullable LocalDate produced,
            @Nullable LocalDate expiry,
            @Nullable String site,
            @Nullable Integer version) {
        LotDraft draft() {
            return new LotDraft(gtin, number == null ? lot : number, produced, expiry, site);
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
    public Response list(@BeanParam ListQuery query, @Context HttpHeaders headers) {
        return Lists.answer(
                "lots",
                query,
                headers,
                listing -> lots.list(actor.get(), listing),
                it -> it,
                List.of("gtin", "lot", "produced", "expiry", "site", "archived"),
                it -> Lists.row(it.gtin(), it.number(), it.produced(), it.expiry(), it.site(), it.archived()));
    }

    @GET
    @Path("{id}")
    public LotView get(@PathParam("id") UUID id) {
        return lots.get(actor.get(), id);
    }

    @POST
    @Idempotent
    @Allow({Role.BRAND, Role.EXPORTER})
    public Response create(Body body) {
        LotView made = lots.create(actor.get(), body.draft());
        return Response.created(URI.create("/api/v1/lots/" + made.id()))
                .entity(made)
                .build();
    }

    @PUT
    @Path("{id}")
    @Allow({Role.BRAND, Role.EXPORTER})
    public LotView change(@PathParam("id") UUID id, Body body) {
        return lots.change(actor.get(), id, Versions.of(body.version()), body.draft());
    }

    @POST
    @Path("{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow({Role.BRAND, Role.EXPORTER})
    public Response archive(@PathParam("id") UUID id) {
        return Response.ok(lots.archive(actor.get(), id)).build();
    }

    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow({Role.BRAND, Role.EXPORTER})
    public Response restore(@PathParam("id") UUID id) {
        return Response.ok(lots.restore(actor.get(), id)).build();
    }
}

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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.MarketView;
import org.proofmark.catalog.Markets;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;

/** Markets: where goods may be sold. */
@Path("markets")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MarketsResource {
    @Inject
    private Markets markets;

    @Inject
    private CurrentActor actor;

    /**
     * A market to be created or changed.
     *
     * @param mark what new orders' labels carry, for example {@code keyed-600-12}; {@code none} for plain codes
     * @param version of the row that a change was made on; only for changes
     */
    @Schema(name = "NewMarket")
    public record Body(
            @Nullable String code,
            @Nullable String name,
            @Nullable Set<String> countries,
            @Nullable String mark,
            @Nullable Integer version) {
        MarketDraft draft() {
            return new MarketDraft(code, name, countries, mark);
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
    public Response list(@BeanParam ListQuery query, @Context HttpHeaders headers) {
        return Lists.answer(
                "markets",
                query,
                headers,
                listing -> markets.list(actor.get(), listing),
                it -> it,
                List.of("code", "name", "countries", "mark", "archived"),
                it -> Lists.row(it.code(), it.name(), String.join(" ", it.countries()), it.mark(), it.archived()));
    }

    @GET
    @Path("{id}")
    public MarketView get(@PathParam("id") UUID id) {
        return markets.get(actor.get(), id);
    }

    @POST
    @Idempotent
    @Allow(Role.BRAND)
    public Response create(Body body) {
        MarketView made = markets.create(actor.get(), body.draft());
        return Response.created(URI.create("/api/v1/markets/" + made.id()))
                .entity(made)
                .build();
    }

    @PUT
    @Path("{id}")
    @Allow(Role.BRAND)
    public MarketView change(@PathParam("id") UUID id, Body body) {
        return markets.change(actor.get(), id, Versions.of(body.version()), body.draft());
    }

    @POST
    @Path("{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow(Role.BRAND)
    public Response archive(@PathParam("id") UUID id) {
        return Response.ok(markets.archive(actor.get(), id)).build();
    }

    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow(Role.BRAND)
    public Response restore(@PathParam("id") UUID id) {
        return Response.ok(markets.restore(actor.get(), id)).build();
    }
}

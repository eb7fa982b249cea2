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
import org.proofmark.partners.PartnerDraft;
import org.proofmark.partners.PartnerRole;
import org.proofmark.partners.PartnerView;
import org.proofmark.partners.Partners;
import org.proofmark.web.security.CurrentActor;

/** Exporters and distributors. */
@Path("partners")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PartnersResource {
    @Inject
    private Partners partners;

    @Inject
    private CurrentActor actor;

    /**
     * A partner to be created or changed.
     *
     * @param version of the row that a change was made on; only for changes
     */
    @Schema(name = "NewPartner")
    public record Body(
            @Nullable PartnerRole role,
            @Nullable String name,
            @Nullable String gln,
            @Nullable String country,
            @Nullable String contact,
            @Nullable Integer version) {
        PartnerDraft draft() {
            return new PartnerDraft(role, name, gln, country, contact);
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
    public Response list(@BeanParam ListQuery query, @Context HttpHeaders headers) {
        return Lists.answer(
                "partners",
                query,
                headers,
                listing -> partners.list(actor.get(), listing),
                it -> it,
                List.of("name", "role", "gln", "country", "contact", "archived"),
                it -> Lists.row(it.name(), it.role(), it.gln(), it.country(), it.contact(), it.archived()));
    }

    @GET
    @Path("{id}")
    public PartnerView get(@PathParam("id") UUID id) {
        return partners.get(actor.get(), id);
    }

    @POST
    @Idempotent
    @Allow(Role.BRAND)
    public Response create(Body body) {
        PartnerView made = partners.create(actor.get(), body.draft());
        return Response.created(URI.create("/api/v1/partners/" + made.id()))
                .entity(made)
                .build();
    }

    @PUT
    @Path("{id}")
    @Allow(Role.BRAND)
    public PartnerView change(@PathParam("id") UUID id, Body body) {
        return partners.change(actor.get(), id, Versions.of(body.version()), body.draft());
    }

    @POST
    @Path("{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow(Role.BRAND)
    public Response archive(@PathParam("id") UUID id) {
        return Response.ok(partners.archive(actor.get(), id)).build();
    }

    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow(Role.BRAND)
    public Response restore(@PathParam("id") UUID id) {
        return Response.ok(partners.restore(actor.get(), id)).build();
    }
}

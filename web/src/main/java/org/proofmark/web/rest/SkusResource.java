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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.Images;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.SkuView;
import org.proofmark.catalog.Skus;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;

/** SKUs: the trade items of a brand. */
@Path("skus")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SkusResource {
    @Inject
    private Skus skus;

    @Inject
    private CurrentActor actor;

    /**
     * A SKU to be created or changed.
     *
     * @param name short for {@code names.en}
     * @param version of the row that a change was made on; only for changes
     */
    @Schema(name = "NewSku")
    public record Body(
            @Nullable String gtin,
            @Nullable String name,
            @Nullable Map<String, String> names,
            @Nullable String family,
            @Nullable Activation activation,
            @Nullable Integer weightGrams,
            @Nullable List<PackagingLevel> packaging,
            @Nullable Integer version) {
        SkuDraft draft() {
            Map<String, String> all = names == null ? new HashMap<>() : new HashMap<>(names);
            if (name != null) {
                all.put("en", name);
            }
            return new SkuDraft(gtin, family, all, activation, weightGrams, packaging);
        }
    }

    /**
     * A SKU.
     *
     * @param name in English, else in any language
     * @param image where the picture is; absent if there is none
     */
    public record Sku(
            UUID id,
            String gtin,
            String name,
            Map<String, String> names,
            String family,
            Activation activation,
            @Nullable Integer weightGrams,
            List<PackagingLevel> packaging,
            @Nullable String image,
            boolean archived,
            int version) {}

    private Sku json(SkuView sku) {
        UUID image = sku.image();
        return new Sku(
                sku.id(),
                sku.gtin().value(),
                name(sku),
                sku.names(),
                sku.family(),
                sku.activation(),
                sku.weightGrams(),
                sku.packaging(),
                image == null ? null : Images.path(actor.get().tenant(), image),
                sku.archived(),
                sku.version());
    }

    private static String name(SkuView sku) {
        String english = sku.names().get("en");
        return english != null
                ? english
                : sku.names().values().stream().sorted().findFirst().orElse("");
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
    public Response list(@BeanParam ListQuery query, @Context HttpHeaders headers) {
        return Lists.answer(
                "skus",
                query,
                headers,
                listing -> skus.list(actor.get(), listing),
                this::json,
                List.of("gtin", "name", "family", "activation", "weight_g", "archived"),
                sku -> Lists.row(
                        sku.gtin(), name(sku), sku.family(), sku.activation(), sku.weightGrams(), sku.archived()));
    }

    @GET
    @Path("{id}")
    public Sku get(@PathParam("id") UUID id) {
        return json(skus.get(actor.get(), id));
    }

    @POST
    @Idempotent
    @Allow(Role.BRAND)
    public Response create(Body body) {
        SkuView sku = skus.create(actor.get(), body.draft());
        return Response.created(URI.create("/api/v1/skus/" + sku.id()))
                .entity(json(sku))
                .build();
    }

    @PUT
    @Path("{id}")
    @Allow(Role.BRAND)
    public Sku change(@PathParam("id") UUID id, Body body) {
        return json(skus.change(actor.get(), id, Versions.of(body.version()), body.draft()));
    }

    @POST
    @Path("{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow(Role.BRAND)
    public Response archive(@PathParam("id") UUID id) {
        return Response.ok(json(skus.archive(actor.get(), id))).build();
    }

    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Allow(Role.BRAND)
    public Response restore(@PathParam("id") UUID id) {
        return Response.ok(json(skus.restore(actor.get(), id))).build();
    }

    /** The body is the picture itself. */
    @POST
    @Path("{id}/image")
    @Consumes(MediaType.WILDCARD)
    @BodyLimit((2 << 20) + 1)
    @Idempotent
    @Allow(Role.BRAND)
    public Response image(@PathParam("id") UUID id, byte[] bytes) {
        return Response.ok(json(skus.setImage(actor.get(), id, bytes))).build();
    }
}

package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.Carrier;
import org.proofmark.labelling.LabelField;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelTemplate;
import org.proofmark.labelling.LabelTemplates;
import org.proofmark.labelling.Logo;
import org.proofmark.web.security.CurrentActor;

/** Label templates of the tenant. */
@Path("label-templates")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LabelTemplatesResource {
    @Inject
    private LabelTemplates templates;

    @Inject
    private CurrentActor current;

    @GET
    public List<TemplateView> list() {
        return templates.list(current.get()).stream().map(TemplateView::of).toList();
    }

    @GET
    @Path("{id}")
    public TemplateView get(@PathParam("id") UUID id) {
        return TemplateView.of(templates.get(current.get(), id));
    }

    @POST
    @Idempotent
    public Response create(TemplateBody body) {
        TemplateView made = TemplateView.of(templates.create(current.get(), body.template()));
        return Response.created(URI.create("/api/v1/label-templates/" + made.id))
                .entity(made)
                .build();
    }

    /** The body names the version that it is based on. */
    @PUT
    @Path("{id}")
    @Idempotent
    public Response change(@PathParam("id") UUID id, TemplateBody body) {
        if (body.version == null) {
            throw Problem.invalid("version-missing", "version", null, "is required: the one that you read");
        }
        return Response.ok(TemplateView.of(templates.change(current.get(), id, body.template(), body.version)))
                .build();
    }

    @POST
    @Path("{id}/default")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    public Response makeDefault(@PathParam("id") UUID id) {
        return Response.ok(TemplateView.of(templates.makeDefault(current.get(), id)))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    public Response delete(@PathParam("id") UUID id) {
        templates.delete(current.get(), id);
        return Response.noContent().build();
    }

    /** A SPECIMEN label of an invented product. */
    @GET
    @Path("{id}/preview.{format}")
    @Produces(MediaType.WILDCARD)
    public Response preview(
            @PathParam("id") UUID id,
            @PathParam("format") LabelFormat format,
            @QueryParam("dpi") @DefaultValue("300") int dpi) {
        LabelTemplate template = templates.get(current.get(), id).template();
        return Response.ok(templates.preview(current.get(), template, format, dpi), format.mediaType())
                .build();
    }

    /**
     * @param logo a PNG in base 64
     * @param version of the template that is changed
     */
    public record TemplateBody(
            String name,
            double widthMm,
            double heightMm,
            double marginMm,
            double codeMm,
            Carrier carrier,
            List<LabelField> fields,
            double fontPt,
            @Nullable String logo,
            @Nullable Integer version) {
        LabelTemplate template() {
            return new LabelTemplate(
                    name,
                    widthMm,
                    heightMm,
                    marginMm,
                    codeMm,
                    carrier,
                    fields,
                    fontPt,
                    logo == null ? null : Logo.ofBase64(logo));
        }
    }

    /** @param logo the PNG in base 64; absent where there is none */
    public record TemplateView(
            UUID id,
            String name,
            double widthMm,
            double heightMm,
            double marginMm,
            double codeMm,
            Carrier carrier,
            List<LabelField> fields,
            double fontPt,
            @Nullable String logo,
            boolean isDefault,
            int version,
            String changedBy,
            Instant changedAt) {
        static TemplateView of(LabelTemplates.Stored stored) {
            LabelTemplate t = stored.template();
            Logo logo = t.logo();
            return new TemplateView(
                    stored.id(),
                    t.name(),
                    t.widthMm(),
                    t.heightMm(),
                    t.marginMm(),
                    t.codeMm(),
                    t.carrier(),
                    t.fields(),
                    t.fontPt(),
                    logo == null ? null : Base64.getEncoder().encodeToString(logo.png()),
                    stored.isDefault(),
                    stored.version(),
                    stored.changedBy(),
                    stored.changedAt());
        }
    }
}

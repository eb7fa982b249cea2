package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.DownloadLinks;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.LabelWaste;
import org.proofmark.labelling.Labels;
import org.proofmark.web.security.CurrentActor;

/**
 * The labels of an order: sheets, single labels, previews, links; what was downloaded, wasted, voided. The path is that of the orders'
 * own resource, since JAX-RS looks into classes of one path only.
 */
@Path("orders")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LabelsResource {
    @Inject
    private Labels labels;

    @Inject
    private LabelWaste waste;

    @Inject
    private DownloadLinks links;

    @Inject
    private LabelSending sending;

    @Inject
    private CurrentActor current;

    @Inject
    private HttpServletRequest http;

    /** Sheets of labels; the first download marks the codes PRINTED, a repeat asks for {@code reason}. */
    @GET
    @Path("{id}/labels.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("id") UUID order, @BeanParam LabelQuery query) {
        return send(query.request(order, LabelFormat.PDF));
    }

    @GET
    @Path("{id}/labels.zpl")
    @Produces("application/vnd.zebra-zpl")
    public Response zpl(@PathParam("id") UUID order, @BeanParam LabelQuery query) {
        return send(query.request(order, LabelFormat.ZPL));
    }

    /** One PNG a label, named by position. */
    @GET
    @Path("{id}/labels.zip")
    @Produces("application/zip")
    public Response zip(@PathParam("id") UUID order, @BeanParam LabelQuery query) {
        return send(query.request(order, LabelFormat.ZIP));
    }

    /** @param n position in the order, from 0 */
    @GET
    @Path("{id}/labels/{n}.png")
    @Produces("image/png")
    public Response png(@PathParam("id") UUID order, @PathParam("n") long n, @BeanParam LabelQuery query) {
        return send(query.request(order, LabelFormat.PNG).range(n, n));
    }

    /** @param n position in the order, from 0 */
    @GET
    @Path("{id}/labels/{n}.svg")
    @Produces("image/svg+xml")
    public Response svg(@PathParam("id") UUID order, @PathParam("n") long n, @BeanParam LabelQuery query) {
        return send(query.request(order, LabelFormat.SVG).range(n, n));
    }

    private Response send(LabelRequest request) {
        Actor actor = current.get();
        return sending.send(http, false, actor, request.order(), () -> labels.download(actor, request));
    }

    /**
     * SPECIMEN labels of the order, at most 24: never verify, are not logged, mark nothing.
     *
     * @param format pdf, png, svg, zpl or zip
     */
    @GET
    @Path("{id}/preview.{format}")
    @Allow({Role.BRAND, Role.EXPORTER})
    @Produces(MediaType.WILDCARD)
    public Response preview(
            @PathParam("id") UUID order, @PathParam("format") LabelFormat format, @BeanParam LabelQuery query) {
        Actor actor = current.get();
        return LabelSending.stream(
                labels.preview(actor, query.request(order, format)), "inline", (bytes, complete) -> {});
    }

    /** The log of label downloads, the newest first. */
    @GET
    @Path("{id}/downloads")
    @Allow({Role.BRAND, Role.EXPORTER, Role.COMPLIANCE})
    public Page<Labels.Download> downloads(
            @PathParam("id") UUID order,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return labels.downloads(current.get(), order, new Page.Window(offset, limit, ""));
    }

    /** Makes a link that fetches one file without a key, for a short time. */
    @POST
    @Path("{id}/links")
    @Idempotent
    public Response link(@PathParam("id") UUID order, NewLink wanted) {
        Actor actor = current.get();
        LabelRequest request = wanted.request(order);
        labels.job(actor, request);
        return MadeLink.answer(links.issue(actor, request, MadeLink.validity(wanted.minutes)));
    }

    /** Records labels that will never be on a unit; their codes become VOID. */
    @POST
    @Path("{id}/waste")
    @Idempotent
    public Response recordWaste(@PathParam("id") UUID order, NewWaste wanted) {
        String reason = wanted.reason == null ? "" : wanted.reason;
        LabelWaste.Kind kind = wanted.kind == null ? LabelWaste.Kind.WASTE : wanted.kind;
        if (wanted.first < 0 || wanted.last < wanted.first) {
            throw Problem.invalid(
                    "range-invalid",
                    "last",
                    String.valueOf(wanted.last),
                    "must not be before first, which is 0 or more");
        }
        LabelWaste.Entry entry = waste.record(current.get(), order, wanted.first, wanted.last, kind, reason);
        return Response.status(Response.Status.CREATED).entity(entry).build();
    }

    @GET
    @Path("{id}/waste")
    @Allow({Role.BRAND, Role.EXPORTER, Role.COMPLIANCE})
    public List<LabelWaste.Entry> waste(@PathParam("id") UUID order) {
        return waste.list(current.get(), order);
    }

    /** ordered = printed + waste + voided + unprinted. */
    @GET
    @Path("{id}/reconciliation")
    @Allow({Role.BRAND, Role.EXPORTER, Role.COMPLIANCE})
    public LabelWaste.Reconciliation reconciliation(@PathParam("id") UUID order) {
        return waste.reconcile(current.get(), order);
    }

    /**
     * @param first position, from 0
     * @param last position, included
     * @param kind WASTE (default) or VOID
     */
    public record NewWaste(long first, long last, LabelWaste.@Nullable Kind kind, @Nullable String reason) {}

    /** @param minutes until it expires, 1 to 1440 */
    public record NewLink(
            LabelFormat format,
            @Nullable String layout,
            @Nullable UUID template,
            @Nullable Integer dpi,
            @Nullable Long first,
            @Nullable Long last,
            @Nullable String language,
            @Nullable String reason,
            @Nullable Integer minutes) {
        LabelRequest request(UUID order) {
            LabelQuery query = new LabelQuery();
            query.layout = layout;
            query.template = template;
            query.dpi = dpi;
            query.first = first;
            query.last = last;
            query.language = language;
            query.reason = reason;
            return query.request(order, format);
        }
    }
}

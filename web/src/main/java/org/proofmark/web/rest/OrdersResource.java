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
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.CodeDownloads;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.OrderFile;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;
import org.proofmark.web.security.CurrentActor;

/** Code orders and their files. */
@Path("orders")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.COMPLIANCE})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrdersResource {
    @Inject
    private Orders orders;

    @Inject
    private CodeDownloads downloads;

    @Inject
    private CodeSending sending;

    @Inject
    private CurrentActor actor;

    @Inject
    private HttpServletRequest http;

    @GET
    public Page<Order> list(@BeanParam PageQuery query) {
        Page<OrderView> page = orders.list(actor.get(), query.window());
        return new Page<>(page.items().stream().map(Order::of).toList(), page.total());
    }

    @GET
    @Path("{id}")
    public Order get(@PathParam("id") UUID id) {
        return Order.of(orders.get(actor.get(), id));
    }

    @POST
    @Allow({Role.BRAND, Role.EXPORTER})
    @Idempotent
    public Response place(NewOrder command) {
        OrderView placed = orders.place(actor.get(), command.command());
        return Response.accepted(Order.of(placed))
                .location(URI.create("/api/v1/orders/" + placed.id()))
                .build();
    }

    @POST
    @Path("{id}/stop")
    @Consumes(MediaType.WILDCARD)
    @Allow({Role.BRAND, Role.EXPORTER})
    @Idempotent
    public Response stop(@PathParam("id") UUID id) {
        orders.stop(actor.get(), id);
        return now(id);
    }

    @POST
    @Path("{id}/restart")
    @Consumes(MediaType.WILDCARD)
    @Allow({Role.BRAND, Role.EXPORTER})
    @Idempotent
    public Response restart(@PathParam("id") UUID id) {
        orders.restart(actor.get(), id);
        return now(id);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Allow({Role.BRAND, Role.EXPORTER})
    @Idempotent
    public Response cancel(@PathParam("id") UUID id) {
        orders.cancel(actor.get(), id);
        return now(id);
    }

    @GET
    @Path("{id}/codes.csv")
    @Produces("text/csv")
    @Allow({Role.BRAND, Role.EXPORTER})
    public Response codes(@PathParam("id") UUID id) {
        return sending.send(http, false, actor.get(), id, OrderFile.CODES);
    }

    @GET
    @Path("{id}/codes.csv.gz")
    @Produces("application/gzip")
    @Allow({Role.BRAND, Role.EXPORTER})
    public Response codesCompressed(@PathParam("id") UUID id) {
        return sending.send(http, false, actor.get(), id, OrderFile.CODES_GZ);
    }

    /** SHA-256 of the order's file and of its segments; 404 for an order without a file. */
    @GET
    @Path("{id}/manifest.json")
    @Allow({Role.BRAND, Role.EXPORTER, Role.COMPLIANCE})
    public Response manifest(@PathParam("id") UUID id) {
        return sending.send(http, false, actor.get(), id, OrderFile.MANIFEST);
    }

    /** The log of downloads of the order's files, the newest first; that of labels is at {@code downloads}. */
    @GET
    @Path("{id}/code-downloads")
    public Page<CodeDownloads.Download> downloads(
            @PathParam("id") UUID id,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return downloads.list(actor.get(), id, new Page.Window(offset, limit, ""));
    }

    /** Makes a link that fetches one file without a key, for a short time. */
    @POST
    @Path("{id}/code-links")
    @Allow({Role.BRAND, Role.EXPORTER})
    @Idempotent
    public Response link(@PathParam("id") UUID id, NewLink wanted) {
        return MadeLink.answer(downloads.link(actor.get(), id, wanted.file, MadeLink.validity(wanted.minutes)));
    }

    private Response now(UUID id) {
        return Response.accepted(Order.of(orders.get(actor.get(), id))).build();
    }

    /**
     * @param file codes.csv, codes.csv.gz or manifest.json
     * @param minutes until it expires, 1 to 1440
     */
    public record NewLink(String file, @Nullable Integer minutes) {}

    /**
     * @param quantity 1 to 2^32
     * @param activation default: the SKU's
     * @param deliver default FILE
     * @param unmarked true for plain labels although the market asks for a mark; brands alone
     */
    public record NewOrder(
            String gtin,
            String lot,
            @Nullable LocalDate expiry,
            String market,
            long quantity,
            @Nullable Activation activation,
            @Nullable Deliver deliver,
            @Nullable Boolean test,
            @Nullable String reference,
            @Nullable Boolean unmarked) {
        PlaceOrder command() {
            return new PlaceOrder(
                    gtin,
                    lot,
                    expiry,
                    market,
                    quantity,
                    activation,
                    deliver == null ? Deliver.FILE : deliver,
                    Boolean.TRUE.equals(test),
                    reference,
                    Boolean.TRUE.equals(unmarked));
        }
    }

    /**
     * @param links relative to this installation, by what they lead to
     * @param mark that every label of the order carries; {@code none} for plain codes
     */
    public record Order(
            UUID id,
            String status,
            long quantity,
            long issued,
            int percent,
            Map<String, String> links,
            String gtin,
            String lot,
            String market,
            String activation,
            String deliver,
            boolean test,
            @Nullable String reference,
            String mark,
            @Nullable UUID job,
            @Nullable String message,
            String placedBy,
            Instant placedAt,
            @Nullable Instant completedAt) {
        static Order of(OrderView view) {
            return new Order(
                    view.id(),
                    view.status().name(),
                    view.quantity(),
                    view.issued(),
                    view.percent(),
                    links(view),
                    view.gtin(),
                    view.lotNumber(),
                    view.marketCode(),
                    view.activation().name(),
                    view.deliver().name(),
                    view.test(),
                    view.reference(),
                    view.mark(),
                    view.job(),
                    view.message(),
                    view.placedBy(),
                    view.placedAt(),
                    view.completedAt());
        }

        private static Map<String, String> links(OrderView view) {
            String self = "/api/v1/orders/" + view.id();
            Map<String, String> links = new LinkedHashMap<>();
            links.put("self", self);
            switch (view.status()) {
                case COMPLETED -> {
                    links.put("codes", self + "/codes.csv");
                    links.put("labels", self + "/labels.pdf");
                    if (view.deliver() == Deliver.FILE) {
                        links.put("manifest", self + "/manifest.json");
                    }
                }
                case QUEUED, RUNNING -> links.put("stop", self + "/stop");
                case STOPPED, FAILED -> {
                    links.put("restart", self + "/restart");
                    links.put("cancel", self + "/cancel");
                }
                default -> {}
            }
            return links;
        }
    }
}

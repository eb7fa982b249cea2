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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Holds;
import org.proofmark.serialization.Scope;
import org.proofmark.web.security.CurrentActor;

/** What is held against positions of an order, lots and key slots. Single codes are held by {@code POST /api/v1/codes/state}. */
@Path("holds")
@RequestScoped
@Allow({Role.BRAND, Role.COMPLIANCE})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoldsResource {
    @Inject
    private Holds holds;

    @Inject
    private CurrentActor actor;

    @GET
    public Page<HoldRow> list(@BeanParam PageQuery query) {
        Page<Holds.Placed> page = holds.list(actor.get(), query.window());
        return new Page<>(page.items().stream().map(HoldRow::of).toList(), page.total());
    }

    @GET
    @Path("{id}")
    public HoldRow get(@PathParam("id") UUID id) {
        return HoldRow.of(holds.get(actor.get(), id));
    }

    @POST
    @Idempotent
    public Response place(NewHold command) {
        UUID id = holds.place(actor.get(), List.of(command.scope()), command.kind(), command.reason())
                .get(0);
        return Response.created(URI.create("/api/v1/holds/" + id))
                .entity(HoldRow.of(holds.get(actor.get(), id)))
                .build();
    }

    @POST
    @Path("{id}/lift")
    @Idempotent
    public Response lift(@PathParam("id") UUID id, Lift command) {
        holds.lift(actor.get(), id, command.reason());
        return Response.ok(HoldRow.of(holds.get(actor.get(), id))).build();
    }

    /** Exactly one of {@code order} (with {@code first} and {@code last}), {@code lot}, and {@code gtin} with {@code slot}. */
    public record NewHold(
            Hold.Kind kind,
            String reason,
            @Nullable UUID order,
            @Nullable Long first,
            @Nullable Long last,
            @Nullable UUID lot,
            @Nullable Gtin gtin,
            @Nullable Integer slot) {
        Scope scope() {
            int given = (order == null ? 0 : 1) + (lot == null ? 0 : 1) + (slot == null ? 0 : 1);
            if (given != 1) {
                throw Problem.invalid(
                        "scope-invalid", "order", null, "give exactly one of order, lot, and gtin with slot");
            }
            if (lot != null) {
                return new Scope.WholeLot(lot);
            }
            if (order != null) {
                if (first == null || last == null) {
                    throw Problem.invalid("scope-invalid", "first", null, "first and last are needed with order");
                }
                return new Scope.Positions(order, first, last);
            }
            if (gtin == null || slot == null) {
                throw Problem.invalid("scope-invalid", "gtin", null, "is needed with slot");
            }
            return new Scope.WholeSlot(gtin, slot);
        }
    }

    public record Lift(String reason) {}

    /** A hold with the fields of its scope. */
    public record HoldRow(
            UUID id,
            String kind,
            String reason,
            @Nullable UUID order,
            @Nullable Long first,
            @Nullable Long last,
            @Nullable UUID lot,
            @Nullable String gtin,
            @Nullable Integer slot,
            @Nullable Long number,
            Instant since,
            String placedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy) {
        static HoldRow of(Holds.Placed hold) {
            Scope.Positions range = hold.scope() instanceof Scope.Positions p ? p : null;
            Scope.WholeSlot whole = hold.scope() instanceof Scope.WholeSlot w ? w : null;
            Scope.OneCode one = hold.scope() instanceof Scope.OneCode c ? c : null;
            return new HoldRow(
                    hold.id(),
                    hold.kind().name(),
                    hold.reason(),
                    range == null ? null : range.order(),
                    range == null ? null : range.first(),
                    range == null ? null : range.last(),
                    hold.scope() instanceof Scope.WholeLot lot ? lot.lot() : null,
                    whole != null
                            ? whole.gtin().value()
                            : one == null ? null : one.code().gtin().value(),
                    whole != null
                            ? (Integer) whole.slot()
                            : one == null ? null : (Integer) one.code().slot(),
                    one == null ? null : one.code().number(),
                    hold.since(),
                    hold.placedBy(),
                    hold.liftedAt(),
                    hold.liftedBy());
        }
    }
}

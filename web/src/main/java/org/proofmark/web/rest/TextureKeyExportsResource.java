package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.token.SlotView;
import org.proofmark.token.TextureKeyExports;
import org.proofmark.token.TokenRegistry;
import org.proofmark.verification.PressSamples;
import org.proofmark.web.rest.base.MadeOnce;
import org.proofmark.web.security.CurrentActor;

/** Key files for the verifier without a network. */
@Path("texture-key-exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TextureKeyExportsResource {
    private static final int USUAL_DAYS = 30;

    @Inject
    private TextureKeyExports exports;

    @Inject
    private TokenRegistry slots;

    @Inject
    private Products products;

    @Inject
    private PressSamples presses;

    @Inject
    private MadeOnce once;

    @Inject
    private CurrentActor current;

    /**
     * @param days null for 30
     * @param textureProfiles that the slot's labels may carry; null for what the market asks for now
     */
    public record Body(
            String gtin,
            int slot,
            @Nullable Integer days,
            @Nullable String passphrase,
            @Nullable List<String> textureProfiles) {
        @Override
        public String toString() {
            return "Body[" + gtin + ", slot " + slot + "]";
        }
    }

    /** A row of the log. */
    public record Row(
            UUID id,
            String gtin,
            int slot,
            String market,
            List<String> textureProfiles,
            String exportedAt,
            String exportedBy,
            String expires) {
        static Row of(TextureKeyExports.Entry entry) {
            return new Row(
                    entry.id(),
                    entry.gtin().value(),
                    entry.slot(),
                    entry.marketName(),
                    entry.profiles(),
                    entry.exportedAt().toString(),
                    entry.exportedBy(),
                    entry.expires().toString());
        }
    }

    @GET
    @Allow({Role.BRAND, Role.COMPLIANCE})
    @Operation(summary = "Lists the texture keys that left the server in files, newest first")
    public Page<Row> list(@BeanParam PageQuery query) {
        Page<TextureKeyExports.Entry> page = exports.list(current.get(), query.window());
        return new Page<>(page.items().stream().map(Row::of).toList(), page.total());
    }

    /** A repeat with the same {@code Idempotency-Key} makes no second file, and gets none (ADR 182). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @Allow(Role.BRAND)
    @BodyLimit(16 * 1024)
    @Operation(summary = "Exports the texture key of one slot into an encrypted, expiring file")
    public Response export(Body body) throws Exception {
        Actor actor = current.get();
        return once.run(actor, () -> made(actor, body), TextureKeyExportsResource::alreadyMade);
    }

    private static Problem alreadyMade(String export) {
        return Problem.of(
                        Problem.Kind.CONFLICT, "export-already-made", "This key file was made before, and is not kept")
                .detail("It is export " + export + " of the list. If it did not arrive, make another one with a new"
                        + " Idempotency-Key; the first expires by itself.");
    }

    private MadeOnce.Made made(Actor actor, Body body) {
        SlotView slot = slots.slot(actor, Gtin.of(body.gtin()), body.slot());
        Products.Market market = products.market(actor.tenant(), slot.market()).orElse(null);
        TextureKeyExports.Exported exported = exports.export(
                actor,
                new TextureKeyExports.Request(
                        slot.gtin(),
                        slot.slot(),
                        market == null ? slot.market().toString() : market.code(),
                        profiles(body, slot, market),
                        body.days() == null ? USUAL_DAYS : body.days(),
                        body.passphrase() == null ? "" : body.passphrase(),
                        presses.ofSlot(actor, slot.gtin(), slot.slot())));
        Response response = Response.ok(exported.file(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + slot.gtin() + "-" + slot.slot() + ".pmkey\"")
                .header("Proofmark-Export", exported.entry().id().toString())
                .build();
        return new MadeOnce.Made(exported.entry().id().toString(), response);
    }

    private static List<String> profiles(Body body, SlotView slot, Products.@Nullable Market market) {
        if (body.textureProfiles() != null && !body.textureProfiles().isEmpty()) {
            return body.textureProfiles().stream()
                    .map(id -> TextureProfile.mark(id)
                            .orElseThrow(() -> Problem.invalid(
                                    "texture-profile-invalid",
                                    "textureProfiles",
                                    id,
                                    "must be a mark, for example keyed-600-12"))
                            .id())
                    .distinct()
                    .toList();
        }
        return TextureProfile.mark(market == null ? "none" : market.mark())
                .or(() -> TextureProfile.mark(slot.textureProfile()))
                .map(profile -> List.of(profile.id()))
                .orElseThrow(
                        () -> Problem.conflict(
                                "no-mark",
                                "This market asks for no mark",
                                "Its new labels carry none. For labels printed earlier name their profiles in textureProfiles."));
    }
}

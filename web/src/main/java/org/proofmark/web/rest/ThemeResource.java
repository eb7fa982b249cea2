package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.ThemeDraft;
import org.proofmark.catalog.Themes;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;

/** How the brand looks on public pages. */
@Path("theme")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThemeResource {
    @Inject
    private Themes themes;

    @Inject
    private CurrentActor actor;

    /** @param version of the theme that the change was made on; 0 for the first */
    @Schema(name = "NewTheme")
    public record Body(
            @Nullable String brandName,
            @Nullable String accent,
            @Nullable String supportUrl,
            @Nullable String supportText,
            @Nullable Integer version) {}

    /** @param logoUrl where the logo is; absent if there is none */
    public record Theme(
            String brandName,
            String accent,
            @Nullable String logoUrl,
            @Nullable String supportUrl,
            @Nullable String supportText,
            int version) {
        static Theme of(Themes.Versioned it) {
            return new Theme(
                    it.theme().brandName(),
                    it.theme().accent(),
                    it.theme().logoUrl(),
                    it.theme().supportUrl(),
                    it.theme().supportText(),
                    it.version());
        }
    }

    @GET
    public Theme get() {
        return Theme.of(themes.get(actor.get()));
    }

    @PUT
    @Allow(Role.BRAND)
    public Theme change(Body body) {
        ThemeDraft draft = new ThemeDraft(body.brandName(), body.accent(), body.supportUrl(), body.supportText());
        return Theme.of(themes.change(actor.get(), Versions.of(body.version()), draft));
    }

    /** The body is the picture itself. */
    @POST
    @Path("logo")
    @Consumes(MediaType.WILDCARD)
    @BodyLimit((2 << 20) + 1)
    @Idempotent
    @Allow(Role.BRAND)
    public Response logo(byte[] bytes) {
        return Response.ok(Theme.of(themes.setLogo(actor.get(), bytes))).build();
    }
}

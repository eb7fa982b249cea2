package org.proofmark.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.proofmark.identity.SignIn;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.security.PageAccess;

/** The side navigation and the top bar of whoever is signed in: nobody is offered a page that they may not open. */
@Named
@RequestScoped
public class Menu {
    private static final List<Section> ALL = List.of(
            new Section("", List.of(new Item("nav.dashboard", "pi-home", "/app/index.xhtml"))),
            new Section(
                    "nav.codes",
                    List.of(
                            new Item("nav.orders", "pi-qrcode", "/app/orders/orders.xhtml"),
                            new Item("nav.lookup", "pi-search", "/app/codes/lookup.xhtml"),
                            new Item("nav.slots", "pi-key", "/app/keys/slots.xhtml"),
                            new Item("nav.jobs", "pi-cog", "/app/jobs/jobs.xhtml"))),
            new Section(
                    "nav.products",
                    List.of(
                            new Item("nav.skus", "pi-box", "/app/catalog/skus.xhtml"),
                            new Item("nav.lots", "pi-tags", "/app/catalog/lots.xhtml"),
                            new Item("nav.markets", "pi-globe", "/app/catalog/markets.xhtml"),
                            new Item("nav.imports", "pi-upload", "/app/imports/imports.xhtml"))),
            new Section(
                    "nav.network",
                    List.of(
                            new Item("nav.partners", "pi-building", "/app/partners/partners.xhtml"),
                            new Item("nav.sites", "pi-map-marker", "/app/partners/sites.xhtml"),
                            new Item("nav.licences", "pi-verified", "/app/partners/licences.xhtml"))),
            new Section(
                    "nav.settings",
                    List.of(
                            new Item("nav.users", "pi-users", "/app/identity/users.xhtml"),
                            new Item("nav.keys", "pi-lock", "/app/identity/keys.xhtml"),
                            new Item("nav.theme", "pi-palette", "/app/catalog/theme.xhtml"))),
            new Section(
                    "nav.installation", List.of(new Item("nav.tenants", "pi-server", "/app/identity/tenants.xhtml"))));

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentActor current;

    @Inject
    private Words words;

    /** @param key of the message that names it; empty for the untitled first one */
    public record Section(String key, List<Item> items) {
        public boolean isTitled() {
            return !key.isEmpty();
        }
    }

    /** @param path below the context path */
    public record Item(String key, String icon, String path) {}

    public List<Section> getSections() {
        return ALL.stream()
                .map(section -> new Section(
                        section.key(),
                        section.items().stream()
                                .filter(item ->
                                        PageAccess.of(item.path()).stream().anyMatch(this::holds))
                                .toList()))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    /** Whether this item's page, or a page beneath it (skus and sku), is the one that is shown. */
    public boolean current(Item item) {
        String path = request.getServletPath();
        return path.equals(item.path())
                || path.equals(item.path().replaceFirst("s\\.xhtml$", ".xhtml"))
                || path.equals(item.path().replaceFirst("orders\\.xhtml$", "new.xhtml"));
    }

    public String getTenantName() {
        return current.person().map(SignIn.Presence::tenantName).orElse("");
    }

    public String getUserName() {
        return current.person().map(SignIn.Presence::name).orElse("");
    }

    public String getRoleNames() {
        return Arrays.stream(Role.values()).filter(this::holds).map(words::name).collect(Collectors.joining(", "));
    }

    private boolean holds(Role role) {
        return current.ifPresent().filter(actor -> actor.hasAny(role)).isPresent();
    }
}

package org.proofmark.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proofmark.kernel.Role;

/** The side navigation and the top bar of whoever is signed in: nobody is offered a page that they may not open. */
@Named
@RequestScoped
public class Menu {
    private static final List<Section> ALL = List.of(
            new Section("", List.of(new Item("nav.dashboard", "pi-home", "/app/index.xhtml", everyone()))),
            new Section(
                    "nav.codes",
                    List.of(
                            new Item("nav.orders", "pi-qrcode", "/app/orders/orders.xhtml", makers()),
                            new Item("nav.lookup", "pi-search", "/app/codes/lookup.xhtml", insiders()),
                            new Item("nav.slots", "pi-key", "/app/keys/slots.xhtml", watchers()),
                            new Item("nav.jobs", "pi-cog", "/app/jobs/jobs.xhtml", makers()))),
            new Section(
                    "nav.products",
                    List.of(
                            new Item("nav.skus", "pi-box", "/app/catalog/skus.xhtml", insiders()),
                            new Item("nav.lots", "pi-tags", "/app/catalog/lots.xhtml", insiders()),
                            new Item("nav.markets", "pi-globe", "/app/catalog/markets.xhtml", makers()),
                            new Item(
                                    "nav.imports",
                                    "pi-upload",
                                    "/app/imports/imports.xhtml",
                                    Set.of(Role.BRAND, Role.EXPORTER)))),
            new Section(
                    "nav.network",
                    List.of(
                            new Item("nav.partners", "pi-building", "/app/partners/partners.xhtml", makers()),
                            new Item("nav.sites", "pi-map-marker", "/app/partners/sites.xhtml", insiders()))),
            new Section(
                    "nav.settings",
                    List.of(
                            new Item("nav.users", "pi-users", "/app/identity/users.xhtml", Set.of(Role.BRAND)),
                            new Item("nav.keys", "pi-lock", "/app/identity/keys.xhtml", Set.of(Role.BRAND)),
                            new Item("nav.theme", "pi-palette", "/app/catalog/theme.xhtml", Set.of(Role.BRAND)))),
            new Section(
                    "nav.installation",
                    List.of(new Item(
                            "nav.tenants", "pi-server", "/app/identity/tenants.xhtml", Set.of(Role.OPERATOR)))));

    @Inject
    private HttpServletRequest request;

    /** @param key of the message that names it; empty for the untitled first one */
    public record Section(String key, List<Item> items) {
        public boolean isTitled() {
            return !key.isEmpty();
        }
    }

    /** @param path below the context path */
    public record Item(String key, String icon, String path, Set<Role> roles) {}

    public List<Section> getSections() {
        return ALL.stream()
                .map(section -> new Section(
                        section.key(),
                        section.items().stream()
                                .filter(item -> item.roles().stream().anyMatch(this::holds))
                                .toList()))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    /** Whether this item's page, or a page beneath it (skus and sku), is the one that is shown. */
    public boolean current(Item item) {
        String path = request.getServletPath();
        String one = item.path().replaceFirst("s\\.xhtml$", ".xhtml");
        return path.equals(item.path()) || path.equals(one);
    }

    public String getTenantName() {
        return "";
    }

    public String getUserName() {
        return request.getUserPrincipal() == null
                ? ""
                : request.getUserPrincipal().getName();
    }

    public String getRoleNames() {
        return Arrays.stream(Role.values()).filter(this::holds).map(Role::key).collect(Collectors.joining(", "));
    }

    public String logout() throws ServletException {
        request.logout();
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        return "/login.xhtml?faces-redirect=true";
    }

    private boolean holds(Role role) {
        return request.isUserInRole(role.key());
    }

    private static Set<Role> everyone() {
        return Set.of(Role.values());
    }

    private static Set<Role> insiders() {
        return Set.of(Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR);
    }

    private static Set<Role> makers() {
        return Set.of(Role.BRAND, Role.EXPORTER, Role.COMPLIANCE);
    }

    private static Set<Role> watchers() {
        return Set.of(Role.BRAND, Role.COMPLIANCE);
    }
}

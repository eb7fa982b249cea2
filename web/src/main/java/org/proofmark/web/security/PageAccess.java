package org.proofmark.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.proofmark.kernel.Role;

/**
 * Who may open which page of the admin UI. A path that ends in {@code /} stands for everything beneath it; the longest match wins; what
 * matches nothing is nobody's. Doors check roles again: this only keeps people from pages that could show them nothing.
 */
public final class PageAccess {
    private static final Set<Role> EVERYONE = Set.of(Role.values());
    private static final Set<Role> INSIDERS =
            Set.of(Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR);
    private static final Set<Role> MAKERS = Set.of(Role.BRAND, Role.EXPORTER, Role.COMPLIANCE);
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.BRAND, Role.OPERATOR);

    private static final Map<String, Set<Role>> TABLE = table();

    private PageAccess() {}

    private static Map<String, Set<Role>> table() {
        Map<String, Set<Role>> table = new LinkedHashMap<>();
        table.put("/app/index.xhtml", EVERYONE);
        table.put("/app/password.xhtml", EVERYONE);
        table.put("/app/find.xhtml", EVERYONE);
        table.put("/app/catalog/", INSIDERS);
        table.put("/app/catalog/markets.xhtml", MAKERS);
        table.put("/app/catalog/theme.xhtml", Set.of(Role.BRAND));
        table.put("/app/codes/", INSIDERS);
        table.put("/app/identity/users.xhtml", ADMINISTRATORS);
        table.put("/app/identity/keys.xhtml", ADMINISTRATORS);
        table.put("/app/identity/tenants.xhtml", Set.of(Role.OPERATOR));
        table.put("/app/imports/", Set.of(Role.BRAND, Role.EXPORTER));
        table.put("/app/jobs/", MAKERS);
        table.put("/app/keys/", MAKERS);
        table.put("/app/orders/", MAKERS);
        table.put("/app/orders/new.xhtml", Set.of(Role.BRAND, Role.EXPORTER));
        table.put("/app/partners/", MAKERS);
        table.put("/app/partners/sites.xhtml", INSIDERS);
        return table;
    }

    /** The roles that may open a page, by its path below the context; empty for nobody. */
    public static Set<Role> of(String path) {
        String best = "";
        for (String entry : TABLE.keySet()) {
            boolean matches = entry.endsWith("/") ? path.startsWith(entry) : path.equals(entry);
            if (matches && entry.length() > best.length()) {
                best = entry;
            }
        }
        return TABLE.getOrDefault(best, Set.of());
    }
}

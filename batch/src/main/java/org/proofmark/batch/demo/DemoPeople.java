package org.proofmark.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.ApiKeys;
import org.proofmark.identity.Tenants;
import org.proofmark.identity.Users;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Randomness;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

/** The demo's two tenants and, for each role, a user and a key. */
@Dependent
class DemoPeople {
    static final String DEMO = "demo";
    static final String OTHER = "other";
    /** At most 17 characters, so that a label's code stays small. */
    static final String HOST = "id.proofmark.test";

    private static final String MAIL = "@demo.proofmark.test";

    @Inject
    private Tenants tenants;

    @Inject
    private Users users;

    @Inject
    private ApiKeys keys;

    @Inject
    private Randomness randomness;

    boolean isNew(Actor system) {
        return tenants.bySlug(system, DEMO).isEmpty();
    }

    TenantId demo(Actor system) {
        return tenant(system, DEMO, "Oasis Dates", HOST, "9506000", "brand" + MAIL);
    }

    TenantId other(Actor system) {
        return tenant(system, OTHER, "Other Brand", "id.other.test", "9521321", "brand@other.proofmark.test");
    }

    private TenantId tenant(Actor system, String slug, String name, String host, String prefix, String email) {
        return tenants.bySlug(system, slug).map(Tenants.Tenant::id).orElseGet(() -> tenants.create(
                        system, new Tenants.NewTenant(slug, name, host, Set.of(prefix), null, email, "Brand owner"))
                .tenant());
    }

    void demoStaff(TenantId demo, DemoSecrets secrets, DemoPlaces places) {
        Actor system = Actor.system(demo);
        staff(system, Role.BRAND, "Brand owner", null, secrets);
        staff(system, Role.EXPORTER, "Exporter", places.plant(), secrets);
        staff(system, Role.DISTRIBUTOR, "Distributor", places.warehouse(), secrets);
        staff(system, Role.COMPLIANCE, "Compliance officer", null, secrets);
        staff(system, Role.INSPECTOR, "Inspector", null, secrets);
    }

    void operator(Actor system, DemoSecrets secrets) {
        TenantId house = tenants.bySlug(system, Tenants.HOUSE).orElseThrow().id();
        staff(Actor.system(house), Role.OPERATOR, "Operator", null, secrets);
    }

    void otherBrand(TenantId other, DemoSecrets secrets) {
        Actor system = Actor.system(other);
        secrets.set("key.other.brand", key(system, Role.BRAND, Set.of()));
    }

    private void staff(Actor system, Role role, String name, @Nullable Gln site, DemoSecrets secrets) {
        Set<Gln> sites = site == null ? Set.of() : Set.of(site);
        String password = DemoSecrets.password(randomness);
        String email = role.key() + MAIL;
        users.provide(system, new Users.NewUser(email, name, Set.of(role), sites), password);
        secrets.set("user." + role.key(), email);
        secrets.set("password." + role.key(), password);
        secrets.set("key." + role.key(), key(system, role, sites));
    }

    private String key(Actor system, Role role, Set<Gln> sites) {
        return keys.issue(system, new ApiKeys.NewKey("demo " + role.key(), Set.of(role), sites, null))
                .key();
    }
}

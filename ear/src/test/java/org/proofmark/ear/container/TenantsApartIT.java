package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.Lots;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.Products;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Listing;
import org.proofmark.identity.ApiKeys;
import org.proofmark.identity.Directory;
import org.proofmark.identity.Quotas;
import org.proofmark.identity.Tenants;
import org.proofmark.identity.Users;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.partners.LicenceDraft;
import org.proofmark.partners.Licences;
import org.proofmark.partners.PartnerDraft;
import org.proofmark.partners.PartnerRole;
import org.proofmark.partners.Partners;
import org.proofmark.partners.SiteDraft;
import org.proofmark.partners.SiteKind;
import org.proofmark.partners.Sites;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;

/** Two tenants on the real database: whatever id one has, every door tells the other that there is no such thing. */
class TenantsApartIT extends InShippedEar {
    private static final Page.Window ALL = Page.Window.first(1000);

    @Inject
    Tenants tenants;

    @Inject
    Users users;

    @Inject
    ApiKeys keys;

    @Inject
    Directory directory;

    @Inject
    Quotas quotas;

    @Inject
    Skus skus;

    @Inject
    Lots lots;

    @Inject
    Markets markets;

    @Inject
    Products products;

    @Inject
    Partners partners;

    @Inject
    Sites sites;

    @Inject
    Licences licences;

    @Inject
    Orders orders;

    @Inject
    OrderCodes orderCodes;

    @Inject
    Jobs jobs;

    @Inject
    Ids ids;

    @Resource
    ManagedExecutorService threads;

    private Actor operator() {
        return new Actor(new TenantId(ids.next()), ids.next(), "operator", Set.of(Role.OPERATOR));
    }

    /** A new tenant's owner, who holds every role that can be held in it. */
    private Actor owner(Long quota) {
        String slug = "t" + ids.next().toString().replace("-", "").substring(8);
        Tenants.Created created = tenants.create(
                operator(), new Tenants.NewTenant(slug, slug, slug + ".test", null, quota, "a@" + slug + ".test", "A"));
        return new Actor(
                created.tenant(),
                created.user(),
                "a@" + slug + ".test",
                Set.of(Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR));
    }

    private static void isNotFound(String what, ThrowingCallable call) {
        assertThatThrownBy(call).as(what).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().kind())
                .as(what)
                .isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void every_door_tells_another_tenant_that_there_is_no_such_thing() {
        Actor one = owner(null);
        Actor two = owner(null);
        UUID key = keys.issue(one, new ApiKeys.NewKey("k", Set.of(Role.BRAND), null, null))
                .id();
        String gtin = freshGtin();
        UUID sku = skus.create(one, new SkuDraft(gtin, "F", Map.of("en", "S"), Activation.ON_ISSUE, 100, null))
                .id();
        UUID lot = lots.create(one, new LotDraft(gtin, "L1", null, LocalDate.of(2031, 1, 1), null))
                .id();
        UUID market = markets.create(one, new MarketDraft("SA", "Saudi Arabia", Set.of("SA")))
                .id();
        UUID partner = partners.create(one, new PartnerDraft(PartnerRole.EXPORTER, "P", null, "SA", null))
                .id();
        UUID site = sites.create(
                        one,
                        new SiteDraft(
                                "9506000117843",
                                SiteKind.PLANT,
                                "Site",
                                null,
                                "SA",
                                "Asia/Riyadh",
                                24.0,
                                46.0,
                                partner))
                .id();
        UUID licence = licences.create(
                        one, new LicenceDraft(partner, null, "F", Set.of("SA"), LocalDate.of(2026, 1, 1), null))
                .id();
        var order = orders.place(one, new PlaceOrder(gtin, "L1", null, "SA", 5, null, Deliver.NONE, false, null));
        UUID job = jobs.enqueue(one, "import-master-data", sku, Map.of(), 1);

        assertThatCode(() -> {
                    users.get(one, one.subject());
                    keys.get(one, key);
                    skus.get(one, sku);
                    lots.get(one, lot);
                    markets.get(one, market);
                    partners.get(one, partner);
                    sites.get(one, site);
                    licences.get(one, licence);
                    orders.get(one, order.id());
                    orderCodes.of(one, order.id());
                    jobs.get(one, job);
                })
                .doesNotThrowAnyException();

        isNotFound("user", () -> users.get(two, one.subject()));
        isNotFound("user to disable", () -> users.disable(two, one.subject()));
        isNotFound("user to reset", () -> users.resetPassword(two, one.subject()));
        isNotFound("key", () -> keys.get(two, key));
        isNotFound("key to revoke", () -> keys.revoke(two, key));
        isNotFound("sku", () -> skus.get(two, sku));
        isNotFound("sku to archive", () -> skus.archive(two, sku));
        isNotFound("sku by GTIN", () -> skus.byGtin(two, Gtin.of(gtin)));
        isNotFound("lot", () -> lots.get(two, lot));
        isNotFound("market", () -> markets.get(two, market));
        isNotFound("partner", () -> partners.get(two, partner));
        isNotFound("site", () -> sites.get(two, site));
        isNotFound("licence", () -> licences.get(two, licence));
        isNotFound("order", () -> orders.get(two, order.id()));
        isNotFound("order to cancel", () -> orders.cancel(two, order.id()));
        isNotFound("order's codes", () -> orderCodes.of(two, order.id()));
        isNotFound("job", () -> jobs.get(two, job));
        isNotFound("job to stop", () -> jobs.stop(two, job));
        isNotFound("job to cancel", () -> jobs.cancel(two, job));
        assertThat(products.product(two.tenant(), Gtin.of(gtin))).isEmpty();
        assertThat(products.market(two.tenant(), market)).isEmpty();
        assertThat(products.lot(two.tenant(), lot)).isEmpty();
        assertThat(sites.byGln(two.tenant(), Gln.of("9506000117843"))).isEmpty();

        assertThat(users.list(two, ALL).items()).extracting(Users.User::id).containsExactly(two.subject());
        assertThat(keys.list(two)).isEmpty();
        assertThat(skus.list(two, Listing.of(ALL)).items()).isEmpty();
        assertThat(lots.list(two, Listing.of(ALL)).items()).isEmpty();
        assertThat(markets.list(two, Listing.of(ALL)).items()).isEmpty();
        assertThat(partners.list(two, Listing.of(ALL)).items()).isEmpty();
        assertThat(sites.list(two, Listing.of(ALL)).items()).isEmpty();
        assertThat(licences.list(two, Listing.of(ALL)).items()).isEmpty();
        assertThat(orders.list(two, ALL).items()).isEmpty();
        assertThat(jobs.list(two, ALL).items()).isEmpty();
    }

    @Test
    void a_gtin_belongs_to_whom_claimed_it_first_until_they_give_it_back() {
        Actor one = owner(null);
        Actor two = owner(null);
        Gtin gtin = Gtin.of(freshGtin());
        directory.claimGtin(one, gtin);
        directory.claimGtin(one, gtin);
        assertThat(directory.ofGtin(gtin)).contains(one.tenant());
        assertThatThrownBy(() -> directory.claimGtin(two, gtin)).hasMessageContaining("gtin-claimed");
        directory.releaseGtin(two, gtin);
        assertThat(directory.ofGtin(gtin))
                .as("nobody gives back what is another's")
                .contains(one.tenant());
        directory.releaseGtin(one, gtin);
        directory.claimGtin(two, gtin);
        assertThat(directory.ofGtin(gtin)).contains(two.tenant());
    }

    @Test
    void a_suspended_tenant_keeps_its_host_and_does_nothing() {
        Actor one = owner(null);
        String host = directory.labelHost(one.tenant());
        String key = keys.issue(one, new ApiKeys.NewKey("k", Set.of(Role.BRAND), null, null))
                .key();
        assertThat(keys.authenticate(key))
                .hasValueSatisfying(actor -> assertThat(actor.tenant()).isEqualTo(one.tenant()));
        tenants.suspend(operator(), one.tenant(), "unpaid");
        assertThat(directory.ofHost(host.toUpperCase(java.util.Locale.ROOT))).contains(one.tenant());
        assertThat(directory.isSuspended(one.tenant())).isTrue();
        assertThat(keys.authenticate(key)).isEmpty();
        assertThatThrownBy(() -> quotas.spend(one.tenant(), 1)).hasMessageContaining("tenant-suspended");
        tenants.resume(operator(), one.tenant());
        assertThat(keys.authenticate(key)).isPresent();
        assertThatCode(() -> quotas.spend(one.tenant(), 1)).doesNotThrowAnyException();
    }

    @Test
    void a_quota_is_never_overdrawn_however_many_order_at_once() throws Exception {
        Actor one = owner(100L);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(() -> {
                try {
                    quotas.spend(one.tenant(), 7);
                    return true;
                } catch (ProblemException refused) {
                    assertThat(refused.problem().type()).isEqualTo("quota-exceeded");
                    return false;
                }
            });
        }
        int spent = 0;
        for (Future<Boolean> call : threads.invokeAll(calls)) {
            spent += call.get() ? 7 : 0;
        }
        assertThat(spent).isEqualTo(98);
        assertThat(tenants.get(operator(), one.tenant()).codesOrdered()).isEqualTo(98);
        tenants.limit(operator(), one.tenant(), null);
        assertThatCode(() -> quotas.spend(one.tenant(), 1_000_000)).doesNotThrowAnyException();
    }

    @Test
    void only_operators_run_tenants_and_only_the_system_founds_the_house() {
        Actor brand = owner(null);
        assertThatThrownBy(() -> tenants.list(brand, ALL)).hasMessageContaining("role-missing");
        assertThatThrownBy(() -> tenants.get(brand, brand.tenant())).hasMessageContaining("role-missing");
        assertThatThrownBy(() -> tenants.limit(brand, brand.tenant(), null)).hasMessageContaining("role-missing");
        assertThatThrownBy(() -> tenants.found(operator(), "x@y.test", "X")).hasMessageContaining("role-missing");
        assertThat(tenants.found(Actor.system(brand.tenant()), "x@y.test", "X"))
                .as("there is one")
                .isEmpty();
    }

    /** From random digits under a prefix that no test claims. */
    private String freshGtin() {
        String digits =
                "0952" + String.format("%09d", Math.floorMod(ids.next().getLeastSignificantBits(), 1_000_000_000L));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }
}

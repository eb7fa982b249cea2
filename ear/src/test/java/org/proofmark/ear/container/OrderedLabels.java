package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.Skus;
import org.proofmark.identity.ApiKeys;
import org.proofmark.identity.Tenants;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;

/** Two brands, a product, and ways to ask for the labels of its orders over HTTP. */
abstract class OrderedLabels extends InShippedEar {
    private static final StaticFixture FIXTURE = new StaticFixture();

    final String gtin;
    static Actor brand;
    static String key;
    static String distributorKey;
    static String otherKey;

    final ThisServer server = new ThisServer();

    private final String slug;
    private final String othersPrefix;

    /**
     * @param slug of a tenant that no other test has
     * @param gtin of the product; its company prefix has 7 digits and is the tenant's alone
     * @param othersPrefix company prefix of another tenant, whom nothing here concerns
     */
    OrderedLabels(String slug, String gtin, String othersPrefix) {
        this.slug = slug;
        this.gtin = gtin;
        this.othersPrefix = othersPrefix;
    }

    @Inject
    Tenants tenants;

    @Inject
    ApiKeys keys;

    @Inject
    Skus skus;

    @Inject
    Markets markets;

    @Inject
    Orders orders;

    @Inject
    OrderCodes codes;

    @Inject
    CodeRegistry registry;

    @BeforeEach
    void twoBrands() {
        if (!FIXTURE.missing(this)) {
            return;
        }
        TenantId tenant = tenant(slug, "ID." + slug + ".TEST", gtin.substring(1, 8));
        brand = new Actor(tenant, new UUID(7, 7), "brand", Set.of(Role.BRAND));
        skus.create(
                brand,
                new SkuDraft(
                        gtin, null, Map.of("en", "Olive oil (extra) \\ ^XA", "ar", "زيت زيتون"), null, null, null));
        markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA")));
        key = keys.issue(brand, new ApiKeys.NewKey("print", Set.of(Role.BRAND), null, null))
                .key();
        distributorKey = keys.issue(brand, new ApiKeys.NewKey("shop", Set.of(Role.DISTRIBUTOR), null, null))
                .key();
        Actor other = new Actor(
                tenant(slug + "-strangers", "ID.OTHER." + slug + ".TEST", othersPrefix),
                new UUID(8, 8),
                "other",
                Set.of(Role.BRAND));
        otherKey = keys.issue(other, new ApiKeys.NewKey("print", Set.of(Role.BRAND), null, null))
                .key();
    }

    private TenantId tenant(String slug, String host, String prefix) {
        Actor operator = Actor.system(new TenantId(new UUID(0, 1)));
        return tenants.create(
                        operator,
                        new Tenants.NewTenant(slug, slug, host, Set.of(prefix), null, slug + "@example.com", slug))
                .tenant();
    }

    OrderView order(long quantity) {
        return orders.place(
                brand,
                new PlaceOrder(
                        gtin, "LOT-1", LocalDate.of(2030, 12, 31), "SA", quantity, null, Deliver.NONE, false, null));
    }

    String uri(OrderView order, long position) {
        OrderCodes.Batch batch = codes.of(brand, order.id());
        return batch.uriPrefix() + codes.lines(batch).serial(position);
    }

    Life life(OrderView order, long position) {
        return registry.find(brand.tenant(), new CodeId(new Gtin(gtin), order.slot(), order.first() + position))
                .orElseThrow()
                .life();
    }

    void assertRefused(OrderView order, String file, String type, String field) throws Exception {
        HttpResponse<byte[]> answer = get(key, order, file);
        assertThat(answer.statusCode()).as(file + ThisServer.text(answer)).isEqualTo(400);
        assertThat(ThisServer.text(answer)).as(file).contains(type).contains("\"field\":\"" + field + "\"");
    }

    static String path(OrderView order, String file) {
        return "/api/v1/orders/" + order.id() + "/" + file;
    }

    HttpResponse<byte[]> get(String as, OrderView order, String file) throws Exception {
        return server.send(as, "GET", path(order, file), null);
    }

    HttpResponse<byte[]> post(OrderView order, String what, String body) throws Exception {
        return server.send(key, "POST", path(order, what), body);
    }
}

package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.Lots;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Sql;
import org.proofmark.identity.Tenants;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.Verification;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationRequest.Claims;
import org.proofmark.verification.VerificationResult;
import org.proofmark.vigilance.Scan;

/** A brand with an order of a hundred codes, made through the real doors, and ways to ask about them. */
abstract class OrderedCodes extends InEarWithPorts {
    static final String LOT = "V-1";
    private static final StaticFixture FIXTURE = new StaticFixture();

    static Actor brand;
    static OrderView order;
    static long next;

    final String gtin;
    final String other;
    private final String slug;
    private final String mark;

    /**
     * @param slug of a tenant that no other test has
     * @param gtin of the product that codes are ordered for; its company prefix has 7 digits and is the tenant's alone
     * @param other another product of the tenant
     */
    OrderedCodes(String slug, String gtin, String other) {
        this(slug, gtin, other, "none");
    }

    /** @param mark id of the texture profile that the markets ask for, or none */
    OrderedCodes(String slug, String gtin, String other, String mark) {
        this.slug = slug;
        this.gtin = gtin;
        this.other = other;
        this.mark = mark;
    }

    @Inject
    Verification verification;

    @Inject
    Tenants tenants;

    @Inject
    Skus skus;

    @Inject
    Lots lots;

    @Inject
    Markets markets;

    @Inject
    Orders orders;

    @Inject
    OrderCodes codes;

    @Inject
    Sql sql;

    @BeforeEach
    void aBrandWithAnOrder() {
        if (!FIXTURE.missing(this)) {
            return;
        }
        next = 0;
        TenantId tenant = tenants.create(
                        Actor.system(new TenantId(new UUID(0, 1))),
                        new Tenants.NewTenant(
                                slug,
                                slug,
                                slug + ".example",
                                Set.of(gtin.substring(1, 8)),
                                null,
                                slug + "@v.example",
                                "V"))
                .tenant();
        brand = new Actor(tenant, new UUID(7, 9), "brand", Set.of(Role.BRAND, Role.COMPLIANCE));
        skus.create(brand, new SkuDraft(gtin, null, Map.of("en", "Tea"), null, null, null));
        skus.create(brand, new SkuDraft(other, null, Map.of("en", "Coffee"), null, null, null));
        markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA"), mark));
        markets.create(brand, new MarketDraft("AE", "Emirates", Set.of("AE"), mark));
        lots.create(brand, new LotDraft(gtin, LOT, LocalDate.of(2026, 1, 31), LocalDate.of(2031, 12, 31), null));
        order = order("SA", Activation.ON_ISSUE);
    }

    OrderView order(String market, Activation activation) {
        return orders.place(brand, new PlaceOrder(gtin, LOT, null, market, 100, activation, Deliver.NONE, false, null));
    }

    /** A position of the shared order that no other test has. */
    static long fresh() {
        return next++;
    }

    String uri(OrderView of, long position) {
        OrderCodes.Batch batch = codes.of(brand, of.id());
        return batch.uriPrefix() + codes.lines(batch).serial(position);
    }

    CodeId id(OrderView of, long position) {
        return new CodeId(Gtin.of(gtin), of.slot(), of.first() + position);
    }

    VerificationResult ask(Actor actor, String code, Claims claims) {
        return verification.verify(new VerificationRequest(code, actor, Scan.Channel.API, claims, Locale.ENGLISH));
    }

    VerificationResult ask(String code) {
        return ask(null, code, Claims.NONE);
    }

    void judges(String code, Verdict shown, String reason) {
        VerificationResult result = ask(code);
        assertThat(result.verdict()).as(reason).isEqualTo(shown);
        assertThat(result.reasons()).containsExactly(reason);
        assertThat(ask(brand, code, Claims.NONE).reasons()).as("staff").contains(reason);
    }
}

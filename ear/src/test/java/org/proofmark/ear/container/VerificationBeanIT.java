package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.LotView;
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
import org.proofmark.serialization.Codes;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Holds;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;
import org.proofmark.serialization.Scope;
import org.proofmark.serialization.Transition;
import org.proofmark.token.TokenRegistry;
import org.proofmark.token.Tokens;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.Verification;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationRequest.Claims;
import org.proofmark.verification.VerificationResult;
import org.proofmark.vigilance.Scan;

/** The verification EJB in the server, on codes that were ordered, held, moved and revoked through the real doors. */
@ExtendWith(ArquillianExtension.class)
class VerificationBeanIT {
    private static final String GTIN = "09508888000019";
    private static final String OTHER = "09508888000026";
    private static final String LOT = "V-1";
    private final ThisServer server = new ThisServer();
    private static Actor brand;
    private static OrderView order;
    private static long next;

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
    Codes lives;

    @Inject
    Holds holds;

    @Inject
    Tokens tokens;

    @Inject
    TokenRegistry registry;

    @Inject
    EvidencePorts ports;

    @Inject
    Sql sql;

    @Deployment
    static EnterpriseArchive deployment() {
        EnterpriseArchive ear = RealEar.withTests(VerificationBeanIT.class, ThisServer.class);
        RealEar.add(ear, "proofmark-domain.jar", EvidencePorts.class);
        return ear;
    }

    @BeforeEach
    void aBrandWithAnOrder() {
        if (brand != null) {
            return;
        }
        TenantId tenant = tenants.create(
                        Actor.system(new TenantId(new UUID(0, 1))),
                        new Tenants.NewTenant(
                                "verify", "Verify", "VERIFY.EXAMPLE", Set.of("9508888"), null, "v@v.example", "V"))
                .tenant();
        brand = new Actor(tenant, new UUID(7, 9), "brand", Set.of(Role.BRAND, Role.COMPLIANCE));
        skus.create(brand, new SkuDraft(GTIN, null, Map.of("en", "Tea"), null, null, null));
        skus.create(brand, new SkuDraft(OTHER, null, Map.of("en", "Coffee"), null, null, null));
        markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA")));
        markets.create(brand, new MarketDraft("AE", "Emirates", Set.of("AE")));
        lots.create(brand, new LotDraft(GTIN, LOT, LocalDate.of(2026, 1, 31), LocalDate.of(2031, 12, 31), null));
        order = order("SA", Activation.ON_ISSUE);
    }

    private OrderView order(String market, Activation activation) {
        return orders.place(brand, new PlaceOrder(GTIN, LOT, null, market, 100, activation, Deliver.NONE, false, null));
    }

    /** A position of the shared order that no other test has. */
    private static long fresh() {
        return next++;
    }

    private String uri(OrderView of, long position) {
        OrderCodes.Batch batch = codes.of(brand, of.id());
        return batch.uriPrefix() + codes.lines(batch).serial(position);
    }

    private static CodeId id(OrderView of, long position) {
        return new CodeId(Gtin.of(GTIN), of.slot(), of.first() + position);
    }

    private VerificationResult ask(Actor actor, String code, Claims claims) {
        return verification.verify(new VerificationRequest(code, actor, Scan.Channel.API, claims, Locale.ENGLISH));
    }

    private VerificationResult ask(String code) {
        return ask(null, code, Claims.NONE);
    }

    private void judges(String code, Verdict shown, String reason) {
        VerificationResult result = ask(code);
        assertThat(result.verdict()).as(reason).isEqualTo(shown);
        assertThat(result.reasons()).containsExactly(reason);
        assertThat(ask(brand, code, Claims.NONE).reasons()).as("staff").contains(reason);
    }

    private static String forged(String uri) {
        char last = uri.charAt(uri.length() - 1);
        return uri.substring(0, uri.length() - 1) + (last == '7' ? '8' : '7');
    }

    /** Signed with the real key, under a number of the slot that no order was given. */
    private String leaked(long beyond) {
        String serial =
                tokens.signer(brand.tenant(), Gtin.of(GTIN), order.slot()).sign(4_000_000_000L + beyond);
        return codes.of(brand, order.id()).uriPrefix() + serial;
    }

    @Test
    void a_genuine_code_is_real_and_its_scan_is_durable_when_the_answer_is_there() {
        String code = uri(order, fresh());
        VerificationResult result = ask(code);
        assertThat(result.verdict()).isEqualTo(Verdict.REAL);
        assertThat(result.reasons()).containsExactly("AUTHENTIC_CODE");
        assertThat(result.product().lot()).isEqualTo(LOT);
        assertThat(result.product().market()).isEqualTo("SA");
        assertThat(result.evidence()).contains("token", "registry", "catalogue", "rules");
        assertThat(result.staff()).isNull();
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM scan WHERE tenant_id = ? AND id = ? AND verdict = 'REAL' AND number = ?",
                        brand.tenant(),
                        result.scanId(),
                        id(order, next - 1).number()))
                .isEqualTo(1);
    }

    @Test
    void a_changed_character_and_a_leaked_key_are_told_apart_by_staff_alone() {
        String forged = forged(uri(order, fresh()));
        assertThat(ask(brand, forged, Claims.NONE).reasons()).containsExactly("FORGED");
        VerificationResult known = ask(brand, leaked(1), Claims.NONE);
        assertThat(known.reasons()).containsExactly("LEAKED_KEY");
        assertThat(known.verdict()).isEqualTo(Verdict.FAKE);

        VerificationResult one = ask(forged);
        VerificationResult two = ask(leaked(1));
        assertThat(one.reasons()).containsExactly("FORGED");
        assertThat(two)
                .usingRecursiveComparison()
                .ignoringFields("scanId", "totalMillis")
                .isEqualTo(one);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM scan WHERE tenant_id = ? AND id = ? AND reasons = 'LEAKED_KEY'",
                        brand.tenant(),
                        two.scanId()))
                .as("the scan keeps what was found, whoever asked")
                .isEqualTo(1);
    }

    @Test
    void every_source_is_asked_about_a_forged_code_as_about_one_of_a_leaked_key() {
        String forged = forged(uri(order, fresh()));
        ports.drain();
        ask(leaked(2));
        List<String> leaked = ports.drain();
        ask(forged);
        assertThat(leaked).containsExactlyInAnyOrder("rules", "custody");
        assertThat(ports.drain()).isEqualTo(leaked);
    }

    @Test
    void over_http_the_public_gets_the_same_bytes_for_a_forged_code_and_for_one_of_a_leaked_key() throws Exception {
        String forged = forged(uri(order, fresh()));
        String leaked = leaked(3);
        assertThat(ask(brand, leaked, Claims.NONE).reasons()).containsExactly("LEAKED_KEY");
        assertThat(json(leaked)).contains("FORGED").isEqualTo(json(forged));
        assertThat(page(leaked)).contains(">FAKE<").isEqualTo(page(forged));
    }

    /** The verdict as the public gets it, without the scan's id and the time that it took. */
    private String json(String code) throws Exception {
        HttpResponse<byte[]> answer = server.send(null, "POST", "/api/v1/verifications", "{\"code\":\"" + code + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return ThisServer.text(answer)
                .replaceFirst("\"scanId\":\"[0-9a-f-]{36}\"", "\"scanId\"")
                .replaceFirst("\"totalMs\":[0-9.E-]+", "\"totalMs\"");
    }

    /** The page behind the label's link, without the scan's id and the time of the day. */
    private String page(String code) throws Exception {
        HttpResponse<byte[]> answer = server.send(null, "GET", code.substring(code.indexOf("/01/")), null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ThisServer.text(answer)
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "scan")
                .replaceAll("<dd>[^<]* UTC</dd>", "<dd>now</dd>");
    }

    @Test
    void every_hold_decides_by_its_row() {
        Map<Hold.Kind, Verdict> shown = Map.of(
                Hold.Kind.BLACKLISTED, Verdict.FAKE,
                Hold.Kind.STOLEN, Verdict.FAKE,
                Hold.Kind.CONFIRMED_COUNTERFEIT, Verdict.FAKE,
                Hold.Kind.QUARANTINED, Verdict.SUSPECT,
                Hold.Kind.RECALLED, Verdict.SUSPECT);
        for (Hold.Kind kind : Hold.Kind.values()) {
            long position = fresh();
            UUID hold = holds.place(brand, List.of(new Scope.OneCode(id(order, position))), kind, "a test")
                    .get(0);
            judges(uri(order, position), shown.get(kind), kind.name());
            holds.lift(brand, hold, "over");
            assertThat(ask(uri(order, position)).verdict()).as("lifted").isEqualTo(Verdict.REAL);
        }
    }

    @Test
    void a_life_that_has_ended_decides_by_its_row() {
        long voided = fresh();
        lives.move(brand, List.of(id(order, voided)), Transition.VOID, "spoilt");
        judges(uri(order, voided), Verdict.FAKE, "VOID");

        Map<String, Verdict> shown = Map.of("lost", Verdict.FAKE, "stolen", Verdict.FAKE, "sampled", Verdict.SUSPECT);
        Map<String, String> reasons = Map.of("lost", "LOST", "stolen", "STOLEN", "sampled", "DECOMMISSIONED");
        for (String why : reasons.keySet()) {
            long position = fresh();
            lives.move(brand, List.of(id(order, position)), Transition.COMMISSION, null);
            lives.move(brand, List.of(id(order, position)), Transition.DECOMMISSION, why);
            judges(uri(order, position), shown.get(why), reasons.get(why));
        }
    }

    @Test
    void an_inactive_code_is_suspect_until_it_is_activated() {
        OrderView later = order("SA", Activation.ON_COMMISSION);
        judges(uri(later, 0), Verdict.SUSPECT, "INACTIVE");
        lives.activate(brand, List.of(id(later, 0)));
        assertThat(ask(uri(later, 0)).verdict()).isEqualTo(Verdict.REAL);
        assertThat(ask(uri(later, 1)).verdict()).isEqualTo(Verdict.SUSPECT);
    }

    @Test
    void what_was_issued_under_a_slot_that_is_revoked_is_suspect_and_other_slots_are_not() {
        OrderView emirates = order("AE", Activation.ON_ISSUE);
        assertThat(emirates.slot()).isNotEqualTo(order.slot());
        String code = uri(emirates, 0);
        assertThat(ask(code).verdict()).isEqualTo(Verdict.REAL);
        registry.revoke(brand, Gtin.of(GTIN), emirates.slot(), "printer stolen");
        judges(code, Verdict.SUSPECT, "KEY_REVOKED");
        assertThat(ask(uri(order, fresh())).verdict()).isEqualTo(Verdict.REAL);
    }

    @Test
    void another_product_than_expected_is_swapped() {
        String code = uri(order, fresh());
        Claims other = new Claims(null, null, null, null, OTHER, null);
        assertThat(ask(null, code, other).reasons()).containsExactly("SWAPPED");
        assertThat(ask(null, code, new Claims(null, null, null, null, GTIN, null))
                        .verdict())
                .isEqualTo(Verdict.REAL);
    }

    @Test
    void other_label_data_than_the_registrys_is_altered() {
        String code = uri(order, fresh());
        judges(code.replace("/21/", "/10/OTHER/21/"), Verdict.FAKE, "ALTERED_DATA");
        judges(code + "?11=260201", Verdict.FAKE, "ALTERED_DATA");
        judges(code + "?17=311230", Verdict.FAKE, "ALTERED_DATA");
        assertThat(ask(code.replace("/21/", "/10/" + LOT + "/21/") + "?11=260131&17=311231")
                        .verdict())
                .isEqualTo(Verdict.REAL);
    }

    @Test
    void staff_is_told_every_reason_in_the_order_of_the_table_and_the_public_the_first() {
        long position = fresh();
        holds.place(brand, List.of(new Scope.OneCode(id(order, position))), Hold.Kind.RECALLED, "glass");
        holds.place(brand, List.of(new Scope.OneCode(id(order, position))), Hold.Kind.BLACKLISTED, "copied");
        String code = uri(order, position).replace("/21/", "/10/OTHER/21/");
        Claims other = new Claims(null, null, null, null, OTHER, null);
        VerificationResult staff = ask(brand, code, other);
        assertThat(staff.reasons()).containsExactly("ALTERED_DATA", "SWAPPED", "BLACKLISTED", "RECALLED");
        assertThat(staff.staff().findings())
                .extracting(finding -> finding.note())
                .contains("glass", "copied");
        assertThat(ask(null, code, other).reasons()).containsExactly("ALTERED_DATA");
        Actor stranger = new Actor(new TenantId(new UUID(5, 5)), new UUID(5, 6), "stranger", Set.of(Role.BRAND));
        assertThat(ask(stranger, code, other).reasons()).containsExactly("ALTERED_DATA");
    }

    @Test
    void an_expired_lot_is_suspect_but_was_not_on_its_last_day() {
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        LotView soon = lots.create(brand, new LotDraft(GTIN, "SOON", null, yesterday.plusYears(1), null));
        OrderView expiring = orders.place(
                brand, new PlaceOrder(GTIN, "SOON", null, "SA", 5, Activation.ON_ISSUE, Deliver.NONE, false, null));
        lots.change(brand, soon.id(), soon.version(), new LotDraft(GTIN, "SOON", null, yesterday, null));
        judges(uri(expiring, 0), Verdict.SUSPECT, "EXPIRED");
        Instant lastDay = yesterday.atTime(23, 0).toInstant(ZoneOffset.UTC);
        assertThat(ask(brand, uri(expiring, 0), new Claims(null, null, null, null, null, lastDay))
                        .verdict())
                .isEqualTo(Verdict.REAL);
        assertThat(ask(null, uri(expiring, 0), new Claims(null, null, null, null, null, lastDay))
                        .verdict())
                .as("the public's clock is ours")
                .isEqualTo(Verdict.SUSPECT);
    }
}

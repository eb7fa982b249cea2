package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.LotView;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.Codes;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Holds;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.PlaceOrder;
import org.proofmark.serialization.Scope;
import org.proofmark.serialization.Transition;
import org.proofmark.token.TokenRegistry;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.VerificationRequest.Claims;
import org.proofmark.verification.VerificationResult;

/** The verification EJB in the server, on codes that were ordered, held, moved and revoked through the real doors. */
@Order(1)
class VerificationBeanIT extends OrderedCodes {
    @Inject
    Codes lives;

    @Inject
    Holds holds;

    @Inject
    TokenRegistry registry;

    @Resource
    ManagedExecutorService threads;

    @Resource(lookup = "jdbc/proofmark")
    DataSource database;

    VerificationBeanIT() {
        super("verify", "09508888000019", "09508888000026");
    }

    @Test
    void a_genuine_code_is_real_and_its_scan_is_there_when_the_answer_is() {
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

    /** Commits are quick: only where one cannot go on does it show that the answer waits for it. */
    @Test
    void no_answer_comes_before_its_scan_is_stored() throws Exception {
        String code = uri(order, fresh());
        Future<VerificationResult> answer;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("LOCK TABLES scan READ");
            try {
                answer = threads.submit(() -> ask(code));
                assertThatThrownBy(() -> answer.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            } finally {
                statement.execute("UNLOCK TABLES");
            }
        }
        assertThat(answer.get().verdict()).isEqualTo(Verdict.REAL);
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
        registry.revoke(brand, Gtin.of(gtin), emirates.slot(), "printer stolen");
        judges(code, Verdict.SUSPECT, "KEY_REVOKED");
        assertThat(ask(uri(order, fresh())).verdict()).isEqualTo(Verdict.REAL);
    }

    @Test
    void another_product_than_expected_is_swapped() {
        String code = uri(order, fresh());
        Claims elsewhere = new Claims(null, null, null, null, other, null);
        assertThat(ask(null, code, elsewhere).reasons()).containsExactly("SWAPPED");
        assertThat(ask(null, code, new Claims(null, null, null, null, gtin, null))
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
        Claims elsewhere = new Claims(null, null, null, null, other, null);
        VerificationResult staff = ask(brand, code, elsewhere);
        assertThat(staff.reasons()).containsExactly("ALTERED_DATA", "SWAPPED", "BLACKLISTED", "RECALLED");
        assertThat(staff.staff().findings())
                .extracting(finding -> finding.note())
                .contains("glass", "copied");
        assertThat(ask(null, code, elsewhere).reasons()).containsExactly("ALTERED_DATA");
        Actor stranger = new Actor(new TenantId(new UUID(5, 5)), new UUID(5, 6), "stranger", Set.of(Role.BRAND));
        assertThat(ask(stranger, code, elsewhere).reasons()).containsExactly("ALTERED_DATA");
    }

    @Test
    void an_expired_lot_is_suspect_but_was_not_on_its_last_day() {
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        LotView soon = lots.create(brand, new LotDraft(gtin, "SOON", null, yesterday.plusYears(1), null));
        OrderView expiring = orders.place(
                brand, new PlaceOrder(gtin, "SOON", null, "SA", 5, Activation.ON_ISSUE, Deliver.NONE, false, null));
        lots.change(brand, soon.id(), soon.version(), new LotDraft(gtin, "SOON", null, yesterday, null));
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

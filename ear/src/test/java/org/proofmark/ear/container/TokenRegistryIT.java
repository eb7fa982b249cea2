package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Element;
import org.proofmark.kernel.ElementString;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.OfflineCheck;
import org.proofmark.token.SlotState;
import org.proofmark.token.SlotView;
import org.proofmark.token.TokenCheck;
import org.proofmark.token.TokenRegistry;
import org.proofmark.token.Tokens;

/** Slots and keys on the real database and keystore: opening under concurrency, rotation, revocation, tenants apart. */
class TokenRegistryIT extends InShippedEar {
    private static final Gtin GTIN = Gtin.of("09506000134352");
    private static final Gtin OTHER = Gtin.of("09506000134369");

    @Inject
    TokenRegistry registry;

    @Inject
    Tokens tokens;

    @Inject
    Ids ids;

    @Inject
    UserTransaction transaction;

    @Resource
    ManagedExecutorService threads;

    private Actor brand() {
        return new Actor(new TenantId(ids.next()), ids.next(), "anna@example.com", Set.of(Role.BRAND));
    }

    @Test
    void aSlotIsOpenedOnceAndIssuesCodesThatCheck() {
        Actor brand = brand();
        UUID market = ids.next();
        SlotView slot = registry.issuingSlot(brand, GTIN, market);
        assertThat(slot.slot()).isZero();
        assertThat(slot.epoch()).isEqualTo(1);
        assertThat(slot.state()).isEqualTo(SlotState.ISSUE);
        assertThat(slot.openedBy()).isEqualTo("anna@example.com");
        assertThat(registry.issuingSlot(brand, GTIN, market)).isEqualTo(slot);
        assertThat(registry.issuingSlot(brand, GTIN, ids.next()).slot()).isEqualTo(1);
        assertThat(registry.issuingSlot(brand, OTHER, market).slot()).isZero();

        String serial = tokens.signer(brand.tenant(), GTIN, 0).sign(12345);
        assertThat(tokens.check(brand.tenant(), GTIN, serial)).isEqualTo(new TokenCheck.Valid(slot, 12345));
        assertThat(tokens.check(brand.tenant(), OTHER, serial)).isInstanceOf(TokenCheck.Forged.class);
        assertThat(tokens.check(brand().tenant(), GTIN, serial)).isInstanceOf(TokenCheck.UnknownSlot.class);
    }

    @Test
    void everybodyWhoOpensAtTheSameTimeGetsTheSameSlot() throws Exception {
        Actor brand = brand();
        List<UUID> markets = List.of(ids.next(), ids.next(), ids.next());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<SlotView>> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID market = markets.get(i % 3);
            asked.add(threads.submit(() -> {
                start.await();
                return registry.issuingSlot(brand, GTIN, market);
            }));
        }
        start.countDown();
        Set<SlotView> slots = new HashSet<>();
        for (Future<SlotView> answer : asked) {
            slots.add(answer.get());
        }
        assertThat(slots).hasSize(3);
        assertThat(slots).extracting(SlotView::slot).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(slots).extracting(SlotView::market).containsExactlyInAnyOrderElementsOf(markets);
        assertThat(registry.list(brand, GTIN, Page.Window.first(10)).total()).isEqualTo(3);
    }

    @Test
    void aRotatedSlotIsReplacedAndItsCodesStillCheck() {
        Actor brand = brand();
        UUID market = ids.next();
        registry.issuingSlot(brand, GTIN, market);
        String old = tokens.signer(brand.tenant(), GTIN, 0).sign(1);
        SlotView fresh = registry.rotate(brand, GTIN, market);
        assertThat(fresh.slot()).isEqualTo(1);
        assertThat(registry.issuingSlot(brand, GTIN, market)).isEqualTo(fresh);
        assertThat(registry.slot(brand, GTIN, 0).state()).isEqualTo(SlotState.VERIFY_ONLY);
        assertThat(((TokenCheck.Valid) tokens.check(brand.tenant(), GTIN, old))
                        .slot()
                        .state())
                .isEqualTo(SlotState.VERIFY_ONLY);
    }

    @Test
    void aRevocationIsSeenAtOnceAndTouchesNoOtherSlot() {
        Actor brand = brand();
        UUID market = ids.next();
        UUID neighbour = ids.next();
        registry.issuingSlot(brand, GTIN, market);
        registry.issuingSlot(brand, GTIN, neighbour);
        String revoked = tokens.signer(brand.tenant(), GTIN, 0).sign(1);
        String untouched = tokens.signer(brand.tenant(), GTIN, 1).sign(1);
        assertThat(tokens.check(brand.tenant(), GTIN, revoked)).isInstanceOf(TokenCheck.Valid.class);

        assertThatThrownBy(() -> registry.revoke(brand, GTIN, 0, "  ")).hasMessageContaining("reason-missing");
        SlotView view = registry.revoke(brand, GTIN, 0, "printer stolen in Jeddah");
        assertThat(view.state()).isEqualTo(SlotState.REVOKED);
        assertThat(view.revokedAt()).isNotNull();
        assertThat(tokens.check(brand.tenant(), GTIN, revoked)).isEqualTo(new TokenCheck.Valid(view, 1));
        assertThat(((TokenCheck.Valid) tokens.check(brand.tenant(), GTIN, untouched))
                        .slot()
                        .state())
                .isEqualTo(SlotState.ISSUE);
        assertThatThrownBy(() -> tokens.signer(brand.tenant(), GTIN, 0)).hasMessageContaining("slot-revoked");
        assertThat(tokens.signer(brand.tenant(), GTIN, 1).sign(1)).isEqualTo(untouched);
        assertThatThrownBy(() -> registry.revoke(brand, GTIN, 0, "again")).hasMessageContaining("slot-revoked");
        assertThatThrownBy(() -> registry.revoke(brand, GTIN, 77, "none")).hasMessageContaining("slot-not-found");
        assertThat(registry.issuingSlot(brand, GTIN, market).slot()).isEqualTo(2);
    }

    @Test
    void aNewEpochRotatesEverySlotOutAndOldCodesStillCheck() {
        Actor brand = brand();
        UUID market = ids.next();
        registry.issuingSlot(brand, GTIN, market);
        registry.issuingSlot(brand, OTHER, market);
        String old = tokens.signer(brand.tenant(), GTIN, 0).sign(9);
        assertThat(registry.rotateEpoch(brand)).isEqualTo(2);
        SlotView fresh = registry.issuingSlot(brand, GTIN, market);
        assertThat(fresh.slot()).isEqualTo(1);
        assertThat(fresh.epoch()).isEqualTo(2);
        assertThat(tokens.check(brand.tenant(), GTIN, old)).isInstanceOf(TokenCheck.Valid.class);
        assertThat(registry.list(brand, null, Page.Window.first(10)).items())
                .extracting(SlotView::state)
                .containsExactly(SlotState.VERIFY_ONLY, SlotState.ISSUE, SlotState.VERIFY_ONLY);
        assertThat(registry.list(brand, null, new Page.Window(0, 10, "134369")).total())
                .isEqualTo(1);
        assertThat(registry.list(brand, null, new Page.Window(0, 10, "x")).total())
                .isZero();
    }

    @Test
    void theLastSlotIsTheLast() {
        Actor brand = brand();
        UUID market = ids.next();
        IntStream.range(0, TokenRegistry.SLOTS).forEach(i -> registry.rotate(brand, GTIN, market));
        assertThatThrownBy(() -> registry.rotate(brand, GTIN, market)).hasMessageContaining("slots-exhausted");
        assertThatThrownBy(() -> registry.issuingSlot(brand, GTIN, ids.next())).hasMessageContaining("slots-exhausted");
        assertThat(registry.issuingSlot(brand, GTIN, market).slot()).isEqualTo(255);
        String serial = tokens.signer(brand.tenant(), GTIN, 255).sign(3);
        assertThat(tokens.check(brand.tenant(), GTIN, serial)).isInstanceOf(TokenCheck.Valid.class);
    }

    @Test
    void whatIsRolledBackLeavesNoTrace() throws Exception {
        Actor brand = brand();
        UUID market = ids.next();
        transaction.begin();
        registry.issuingSlot(brand, GTIN, market);
        String serial = tokens.signer(brand.tenant(), GTIN, 0).sign(5);
        transaction.rollback();
        assertThat(tokens.check(brand.tenant(), GTIN, serial)).isInstanceOf(TokenCheck.UnknownSlot.class);
        assertThat(registry.list(brand, GTIN, Page.Window.first(10)).total()).isZero();
        // The root is found again, so a code that escaped keeps its meaning.
        transaction.begin();
        registry.issuingSlot(brand, GTIN, market);
        transaction.commit();
        assertThat(tokens.check(brand.tenant(), GTIN, serial)).isInstanceOf(TokenCheck.Valid.class);
    }

    @Test
    void rolesAndTenantsAreKeptApart() {
        Actor brand = brand();
        UUID market = ids.next();
        registry.issuingSlot(brand, GTIN, market);
        Actor distributor = new Actor(brand.tenant(), ids.next(), "dora@example.com", Set.of(Role.DISTRIBUTOR));
        Actor exporter = new Actor(brand.tenant(), ids.next(), "emil@example.com", Set.of(Role.EXPORTER));
        assertThatThrownBy(() -> registry.issuingSlot(distributor, GTIN, market))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("role-missing");
        assertThat(registry.issuingSlot(exporter, GTIN, market).slot()).isZero();
        assertThatThrownBy(() -> registry.rotate(exporter, GTIN, market)).hasMessageContaining("role-missing");
        assertThatThrownBy(() -> registry.rotateEpoch(exporter)).hasMessageContaining("role-missing");
        assertThatThrownBy(() -> registry.revoke(exporter, GTIN, 0, "no")).hasMessageContaining("role-missing");
        assertThatThrownBy(() -> registry.list(distributor, null, Page.Window.first(1)))
                .hasMessageContaining("role-missing");
        Actor stranger = brand();
        assertThatThrownBy(() -> registry.slot(stranger, GTIN, 0)).hasMessageContaining("slot-not-found");
        assertThatThrownBy(() -> registry.revoke(stranger, GTIN, 0, "no")).hasMessageContaining("slot-not-found");
        assertThatThrownBy(() -> tokens.signer(stranger.tenant(), GTIN, 0)).hasMessageContaining("slot-not-found");
        assertThat(registry.list(stranger, null, Page.Window.first(10)).total()).isZero();
    }

    @Test
    void labelsAreSignedForInspectorsWithoutANetwork() {
        Actor brand = brand();
        ElementString label = new ElementString(List.of(new Element("00", "106141412345678908")));
        assertThatThrownBy(() -> tokens.signLabel(brand.tenant(), label)).hasMessageContaining("no-epoch");
        registry.issuingSlot(brand, GTIN, ids.next());
        ElementString before = tokens.signLabel(brand.tenant(), label);
        registry.rotateEpoch(brand);
        ElementString after = tokens.signLabel(brand.tenant(), label);
        assertThat(after).isNotEqualTo(before);
        assertThat(tokens.checkLabel(tokens.offlineKeys(brand.tenant()), before))
                .isEqualTo(OfflineCheck.GENUINE);
        assertThat(tokens.checkLabel(tokens.offlineKeys(brand.tenant()), after)).isEqualTo(OfflineCheck.GENUINE);
    }
}

package org.proofmark.token.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.EpochRotated;
import org.proofmark.token.SlotOpened;
import org.proofmark.token.SlotRevoked;
import org.proofmark.token.SlotRotated;
import org.proofmark.token.SlotView;
import org.proofmark.token.TokenRegistry;

/** The registry in the database. Whoever changes it locks the tenant's keyring row first, so commands of one tenant take turns. */
@ApplicationScoped
@Transactional
public class JpaTokenRegistry implements TokenRegistry {
    private static final String OF_PRODUCT =
            "select s from SlotRow s where s.id.tenantId = :tenant and s.id.gtin = :gtin order by s.id.slot";

    @Inject
    private EntityManager em;

    @Inject
    private Keystore keystore;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    @ConfigProperty(name = "proofmark.token.texture-profile")
    private String textureProfile;

    @Override
    public SlotView issuingSlot(Actor actor, Gtin gtin, UUID market) {
        actor.require(Role.BRAND, Role.EXPORTER);
        SlotRow issuing = issuing(glance(actor.tenant(), gtin), market);
        if (issuing != null) {
            return issuing.view();
        }
        int epoch = lock(actor);
        List<SlotRow> slots = locked(actor.tenant(), gtin);
        issuing = issuing(slots, market);
        if (issuing != null) {
            return issuing.view();
        }
        SlotView fresh = open(actor, gtin, market, slots.size(), epoch);
        events.fire(new SlotOpened(
                actor.tenant(), clock.instant(), actor.name(), gtin, fresh.slot(), market, fresh.epoch()));
        return fresh;
    }

    @Override
    public SlotView rotate(Actor actor, Gtin gtin, UUID market) {
        actor.require(Role.BRAND);
        int epoch = lock(actor);
        List<SlotRow> slots = locked(actor.tenant(), gtin);
        SlotRow before = issuing(slots, market);
        if (before != null) {
            before.rotateOut();
            // Before the insert: the unique key allows one issuing slot a market at any moment.
            em.flush();
        }
        SlotView fresh = open(actor, gtin, market, slots.size(), epoch);
        events.fire(new SlotRotated(
                actor.tenant(),
                clock.instant(),
                actor.name(),
                gtin,
                fresh.slot(),
                market,
                fresh.epoch(),
                before == null ? null : before.number()));
        return fresh;
    }

    @Override
    public int rotateEpoch(Actor actor) {
        actor.require(Role.BRAND);
        int epoch = addEpoch(actor, lock(actor));
        int slots = em.createQuery("update versioned SlotRow s set s.state = org.proofmark.token.SlotState.VERIFY_ONLY,"
                        + " s.issuing = null where s.id.tenantId = :tenant"
                        + " and s.state = org.proofmark.token.SlotState.ISSUE")
                .setParameter("tenant", actor.tenant().value())
                .executeUpdate();
        em.clear();
        events.fire(new EpochRotated(actor.tenant(), clock.instant(), actor.name(), epoch, slots));
        return epoch;
    }

    @Override
    public SlotView revoke(Actor actor, Gtin gtin, int slot, String reason) {
        actor.require(Role.BRAND, Role.COMPLIANCE);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw Problem.invalid("reason-missing", "reason", reason, "say why in 1 to 500 characters");
        }
        lock(actor);
        SlotRow row = row(actor.tenant(), gtin, slot);
        em.refresh(row);
        if (row.revoked()) {
            throw TokenDesk.revoked(row.view());
        }
        row.revoke(now(), actor.name(), why);
        em.flush();
        events.fire(new SlotRevoked(actor.tenant(), clock.instant(), actor.name(), gtin, slot, why));
        return row.view();
    }

    @Override
    public SlotView slot(Actor actor, Gtin gtin, int slot) {
        return row(actor.tenant(), gtin, slot).view();
    }

    @Override
    public Page<SlotView> list(Actor actor, @Nullable Gtin gtin, Page.Window window) {
        actor.require(Role.BRAND, Role.EXPORTER, Role.INSPECTOR, Role.COMPLIANCE);
        String search = window.search();
        String pattern =
                gtin != null ? gtin.value() : search.chars().allMatch(Character::isDigit) ? "%" + search + "%" : "-";
        String where = " from SlotRow s where s.id.tenantId = :tenant and s.id.gtin like :pattern";
        long total = em.createQuery("select count(s)" + where, Long.class)
                .setParameter("tenant", actor.tenant().value())
                .setParameter("pattern", pattern)
                .getSingleResult();
        List<SlotView> items = em.createQuery("select s" + where + " order by s.id.gtin, s.id.slot", SlotRow.class)
                .setParameter("tenant", actor.tenant().value())
                .setParameter("pattern", pattern)
                .setFirstResult(window.offset())
                .setMaxResults(window.limit())
                .getResultStream()
                .map(SlotRow::view)
                .toList();
        return new Page<>(items, total);
    }

    private List<SlotRow> glance(TenantId tenant, Gtin gtin) {
        return em.createQuery(OF_PRODUCT, SlotRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("gtin", gtin.value())
                .getResultList();
    }

    /** Native, since JPA's lock mode is written FOR UPDATE OF, which MariaDB does not know. */
    @SuppressWarnings("unchecked")
    private List<SlotRow> locked(TenantId tenant, Gtin gtin) {
        return em.createNativeQuery(
                        "SELECT * FROM token_slot WHERE tenant_id = ? AND gtin = ? ORDER BY slot FOR UPDATE",
                        SlotRow.class)
                .setParameter(1, Uuids.bytes(tenant.value()))
                .setParameter(2, gtin.value())
                .getResultList();
    }

    private SlotRow row(TenantId tenant, Gtin gtin, int slot) {
        SlotRow row = em.find(SlotRow.class, SlotRowId.of(tenant, gtin, slot));
        if (row == null) {
            throw Problem.notFound("slot", gtin + "/" + slot);
        }
        return row;
    }

    private static @Nullable SlotRow issuing(List<SlotRow> slots, UUID market) {
        for (SlotRow slot : slots) {
            if (slot.issuesFor(market)) {
                return slot;
            }
        }
        return null;
    }

    private SlotView open(Actor actor, Gtin gtin, UUID market, int number, int current) {
        if (number >= SLOTS) {
            throw Problem.conflict(
                    "slots-exhausted",
                    "All slots of this product are used",
                    "GTIN " + gtin + " has used its " + SLOTS
                            + " slots. Give the product a new GTIN for further markets" + " or rotations.");
        }
        int epoch = current == 0 ? addEpoch(actor, current) : current;
        SlotRow fresh = new SlotRow(
                SlotRowId.of(actor.tenant(), gtin, number), market, epoch, textureProfile, now(), actor.name());
        em.persist(fresh);
        // Signers read by JDBC in the same transaction.
        em.flush();
        return fresh.view();
    }

    /** The root is durable in the keystore before the database may know of it. */
    private int addEpoch(Actor actor, int current) {
        TenantId tenant = actor.tenant();
        int epoch = current + 1;
        byte[] root = keystore.roots().create(tenant, epoch);
        em.createNativeQuery("INSERT INTO token_epoch (tenant_id, epoch, check_value, created_at, created_by)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, Uuids.bytes(tenant.value()))
                .setParameter(2, epoch)
                .setParameter(3, RootKeys.check(root, tenant, epoch))
                .setParameter(4, LocalDateTime.ofInstant(now(), ZoneOffset.UTC))
                .setParameter(5, actor.name())
                .executeUpdate();
        int moved = em.createNativeQuery("UPDATE token_keyring SET epoch = ? WHERE tenant_id = ? AND epoch = ?")
                .setParameter(1, epoch)
                .setParameter(2, Uuids.bytes(tenant.value()))
                .setParameter(3, current)
                .executeUpdate();
        if (moved != 1) {
            throw new IllegalStateException("the keyring moved although it is locked");
        }
        return epoch;
    }

    /** Locks the tenant's keyring to the end of the transaction and returns its current epoch, 0 before the first. */
    private int lock(Actor actor) {
        byte[] tenant = Uuids.bytes(actor.tenant().value());
        em.createNativeQuery("INSERT INTO token_keyring (tenant_id, epoch) VALUES (?, 0)"
                        + " ON DUPLICATE KEY UPDATE tenant_id = tenant_id")
                .setParameter(1, tenant)
                .executeUpdate();
        Object epoch = em.createNativeQuery("SELECT epoch FROM token_keyring WHERE tenant_id = ? FOR UPDATE")
                .setParameter(1, tenant)
                .getSingleResult();
        return ((Number) epoch).intValue();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

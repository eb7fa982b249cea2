package org.proofmark.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.proofmark.catalog.Change;
import org.proofmark.foundation.JpaMasterRecords;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.partners.PartnerChanged;
import org.proofmark.partners.PartnerDraft;
import org.proofmark.partners.PartnerView;
import org.proofmark.partners.Partners;

/** The partners in the database. */
@ApplicationScoped
@Transactional
public class JpaPartners implements Partners {
    private static final JpaMasterRecords<Partner> RECORDS = new JpaMasterRecords<>(
            Partner.class,
            "partner",
            Map.of("name", "e.name", "role", "e.role", "country", "e.country"),
            "e.name",
            "e.name like :search escape '!' or e.gln like :search escape '!' or e.contact like :search escape '!' or e.country like :search escape '!'");

    @Inject
    private EntityManager em;

    @Inject
    private Event<PartnerChanged> events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Override
    public PartnerView create(Actor actor, PartnerDraft draft) {
        actor.require(Role.BRAND);
        PartnerRules.Checked checked = PartnerRules.check(draft);
        Partner partner = new Partner(TenantKey.of(actor.tenant(), ids.next()), actor, clock.instant(), checked);
        em.persist(partner);
        return published(partner, actor, Change.CREATED);
    }

    @Override
    public PartnerView change(Actor actor, UUID id, int version, PartnerDraft draft) {
        actor.require(Role.BRAND);
        Partner partner = RECORDS.get(em, actor, id);
        PartnerRules.Checked checked = PartnerRules.check(draft);
        if (checked.role() != partner.role()) {
            throw Problem.invalid(
                    "partner-role-fixed", "role", checked.role().name(), "cannot be changed; create another partner");
        }
        partner.change(version, actor, clock.instant(), checked);
        return published(partner, actor, Change.CHANGED);
    }

    @Override
    public PartnerView archive(Actor actor, UUID id) {
        return archive(actor, id, true);
    }

    @Override
    public PartnerView restore(Actor actor, UUID id) {
        return archive(actor, id, false);
    }

    private PartnerView archive(Actor actor, UUID id, boolean away) {
        actor.require(Role.BRAND);
        Partner partner = RECORDS.get(em, actor, id);
        if (!partner.archive(away, actor, clock.instant())) {
            return partner.view();
        }
        return published(partner, actor, away ? Change.ARCHIVED : Change.RESTORED);
    }

    @Override
    public PartnerView get(Actor actor, UUID id) {
        Readers.check(actor);
        return RECORDS.get(em, actor, id).view();
    }

    @Override
    public Page<PartnerView> list(Actor actor, Listing listing) {
        Readers.check(actor);
        return RECORDS.list(em, actor, listing, Partner::view);
    }

    private PartnerView published(Partner partner, Actor actor, Change change) {
        JpaMasterRecords.flush(
                em,
                Problem.conflict(
                        "partner-exists",
                        "There is such a partner",
                        "A partner of this role and name, or with this GLN, exists; if it is archived, restore it."));
        events.fire(new PartnerChanged(
                actor.tenant(), clock.instant(), actor.name(), partner.id(), partner.name(), change));
        return partner.view();
    }
}

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
import org.proofmark.catalog.Products;
import org.proofmark.foundation.JpaMasterRecords;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.partners.LicenceChanged;
import org.proofmark.partners.LicenceDraft;
import org.proofmark.partners.LicenceView;
import org.proofmark.partners.Licences;

/** The licences in the database. */
@ApplicationScoped
@Transactional
public class JpaLicences implements Licences {
    private static final JpaMasterRecords<Licence> RECORDS = new JpaMasterRecords<>(
            Licence.class,
            "licence",
            Map.of("from", "e.from", "to", "e.to"),
            "e.from",
            "e.gtin like :search escape '!' or e.family like :search escape '!' or e.countries like :search escape '!' or exists (select p from Partner p where p.key.tenantId = e.key.tenantId and p.key.id = e.partner and p.name like :search escape '!')");

    @Inject
    private EntityManager em;

    @Inject
    private Products products;

    @Inject
    private Event<LicenceChanged> events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Override
    public LicenceView create(Actor actor, LicenceDraft draft) {
        actor.require(Role.BRAND);
        LicenceRules.Checked checked = LicenceRules.check(draft);
        known(actor, checked);
        Licence licence = new Licence(TenantKey.of(actor.tenant(), ids.next()), actor, clock.instant(), checked);
        em.persist(licence);
        return published(licence, actor, Change.CREATED);
    }

    @Override
    public LicenceView change(Actor actor, UUID id, int version, LicenceDraft draft) {
        actor.require(Role.BRAND);
        Licence licence = RECORDS.get(em, actor, id);
        LicenceRules.Checked checked = LicenceRules.check(draft);
        if (!checked.partner().equals(licence.partner())) {
            throw Problem.invalid(
                    "partner-fixed",
                    "partner",
                    checked.partner().toString(),
                    "cannot be changed; give the other partner a licence of its own");
        }
        known(actor, checked);
        licence.change(version, actor, clock.instant(), checked);
        return published(licence, actor, Change.CHANGED);
    }

    @Override
    public LicenceView archive(Actor actor, UUID id) {
        return archive(actor, id, true);
    }

    @Override
    public LicenceView restore(Actor actor, UUID id) {
        return archive(actor, id, false);
    }

    private LicenceView archive(Actor actor, UUID id, boolean away) {
        actor.require(Role.BRAND);
        Licence licence = RECORDS.get(em, actor, id);
        if (!licence.archive(away, actor, clock.instant())) {
            return licence.view();
        }
        return published(licence, actor, away ? Change.ARCHIVED : Change.RESTORED);
    }

    @Override
    public LicenceView get(Actor actor, UUID id) {
        Readers.check(actor);
        return RECORDS.get(em, actor, id).view();
    }

    private void known(Actor actor, LicenceRules.Checked checked) {
        if (em.find(Partner.class, TenantKey.of(actor.tenant(), checked.partner())) == null) {
            throw Problem.invalid(
                    "partner-unknown", "partner", checked.partner().toString(), "is no partner of this brand");
        }
        if (checked.gtin() != null
                && products.product(actor.tenant(), checked.gtin()).isEmpty()) {
            throw Problem.invalid("sku-unknown", "gtin", checked.gtin().value(), "belongs to no SKU of this brand");
        }
    }

    @Override
    public Page<LicenceView> list(Actor actor, Listing listing) {
        Readers.check(actor);
        return RECORDS.list(em, actor, listing, Licence::view);
    }

    private LicenceView published(Licence licence, Actor actor, Change change) {
        JpaMasterRecords.flush(
                em, Problem.conflict("licence-exists", "There is such a licence", "The partner holds it already."));
        events.fire(new LicenceChanged(
                actor.tenant(), clock.instant(), actor.name(), licence.id(), licence.partner(), change));
        return licence.view();
    }
}

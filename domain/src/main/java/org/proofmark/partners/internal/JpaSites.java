package org.proofmark.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofmark.catalog.Change;
import org.proofmark.foundation.JpaMasterRecords;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.partners.SiteChanged;
import org.proofmark.partners.SiteDraft;
import org.proofmark.partners.SiteView;
import org.proofmark.partners.Sites;

/** The sites in the database. */
@ApplicationScoped
@Transactional
public class JpaSites implements Sites {
    private static final JpaMasterRecords<Site> RECORDS = new JpaMasterRecords<>(
            Site.class,
            "site",
            Map.of("name", "e.name", "gln", "e.gln", "kind", "e.kind", "country", "e.country"),
            "e.name",
            "e.name like :search escape '!' or e.gln like :search escape '!' or e.address like :search escape '!' or e.country like :search escape '!'");

    @Inject
    private EntityManager em;

    @Inject
    private Event<SiteChanged> events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Override
    public SiteView create(Actor actor, SiteDraft draft) {
        actor.require(Role.BRAND);
        SiteRules.Checked checked = SiteRules.check(draft);
        if (checked.partner() != null
                && em.find(Partner.class, TenantKey.of(actor.tenant(), checked.partner())) == null) {
            throw Problem.invalid(
                    "partner-unknown", "partner", checked.partner().toString(), "is no partner of this brand");
        }
        Site site = new Site(TenantKey.of(actor.tenant(), ids.next()), actor, clock.instant(), checked);
        em.persist(site);
        return published(site, actor, Change.CREATED);
    }

    @Override
    public SiteView change(Actor actor, UUID id, int version, SiteDraft draft) {
        actor.require(Role.BRAND);
        Site site = RECORDS.get(em, actor, id);
        SiteRules.Checked checked = SiteRules.check(draft);
        if (!checked.gln().equals(site.gln())) {
            throw Problem.invalid("gln-fixed", "gln", checked.gln(), "cannot be changed: events name it");
        }
        if (checked.partner() != null
                && em.find(Partner.class, TenantKey.of(actor.tenant(), checked.partner())) == null) {
            throw Problem.invalid(
                    "partner-unknown", "partner", checked.partner().toString(), "is no partner of this brand");
        }
        site.change(version, actor, clock.instant(), checked);
        return published(site, actor, Change.CHANGED);
    }

    @Override
    public SiteView archive(Actor actor, UUID id) {
        return archive(actor, id, true);
    }

    @Override
    public SiteView restore(Actor actor, UUID id) {
        return archive(actor, id, false);
    }

    private SiteView archive(Actor actor, UUID id, boolean away) {
        actor.require(Role.BRAND);
        Site site = RECORDS.get(em, actor, id);
        if (!site.archive(away, actor, clock.instant())) {
            return site.view();
        }
        return published(site, actor, away ? Change.ARCHIVED : Change.RESTORED);
    }

    @Override
    public SiteView get(Actor actor, UUID id) {
        Readers.check(actor);
        return RECORDS.get(em, actor, id).view();
    }

    @Override
    public Optional<SiteView> byGln(TenantId tenant, Gln gln) {
        return em.createQuery("select e from Site e where e.key.tenantId = :tenant and e.gln = :gln", Site.class)
                .setParameter("tenant", tenant.value())
                .setParameter("gln", gln.value())
                .getResultStream()
                .findFirst()
                .map(Site::view);
    }

    @Override
    public Page<SiteView> list(Actor actor, Listing listing) {
        Readers.check(actor);
        return RECORDS.list(em, actor, listing, Site::view);
    }

    private SiteView published(Site site, Actor actor, Change change) {
        JpaMasterRecords.flush(
                em,
                Problem.conflict(
                        "site-exists",
                        "There is such a site",
                        "Site " + site.gln() + " exists; if it is archived, restore it."));
        events.fire(new SiteChanged(actor.tenant(), clock.instant(), actor.name(), site.id(), site.gln(), change));
        return site.view();
    }
}

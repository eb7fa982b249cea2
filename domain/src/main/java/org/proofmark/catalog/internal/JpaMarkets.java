package org.proofmark.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.proofmark.catalog.Change;
import org.proofmark.catalog.MarketChanged;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.MarketView;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.spi.KnowMarks;
import org.proofmark.foundation.JpaMasterRecords;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;

/** The markets in the database. */
@ApplicationScoped
@Transactional
public class JpaMarkets implements Markets {
    private static final JpaMasterRecords<Market> RECORDS = new JpaMasterRecords<>(
            Market.class,
            "market",
            Map.of("code", "e.code", "name", "e.name"),
            "e.code",
            "e.code like :search escape '!' or e.name like :search escape '!' or e.countries like :search escape '!'");

    @Inject
    private EntityManager em;

    @Inject
    private SqlTerritories territories;

    @Inject
    private Instance<KnowMarks> marks;

    @Inject
    private Event<MarketChanged> events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Override
    public MarketView create(Actor actor, MarketDraft draft) {
        actor.require(Role.BRAND);
        MarketRules.Checked checked = checked(draft);
        Market market = new Market(TenantKey.of(actor.tenant(), ids.next()), actor, clock.instant(), checked);
        em.persist(market);
        return published(market, actor, Change.CREATED, true);
    }

    @Override
    public MarketView change(Actor actor, UUID id, int version, MarketDraft draft) {
        actor.require(Role.BRAND);
        Market market = RECORDS.get(em, actor, id);
        MarketRules.Checked checked = checked(draft);
        if (!checked.code().equals(market.code())) {
            throw Problem.invalid("market-code-fixed", "code", checked.code(), "cannot be changed; orders name it");
        }
        market.change(version, actor, clock.instant(), checked);
        return published(market, actor, Change.CHANGED, true);
    }

    @Override
    public MarketView archive(Actor actor, UUID id) {
        return archive(actor, id, true);
    }

    @Override
    public MarketView restore(Actor actor, UUID id) {
        return archive(actor, id, false);
    }

    private MarketRules.Checked checked(MarketDraft draft) {
        return MarketRules.check(
                draft, mark -> !marks.isUnsatisfied() && marks.get().prints(mark));
    }

    private MarketView archive(Actor actor, UUID id, boolean away) {
        actor.require(Role.BRAND);
        Market market = RECORDS.get(em, actor, id);
        if (!market.archive(away, actor, clock.instant())) {
            return market.view();
        }
        return published(market, actor, away ? Change.ARCHIVED : Change.RESTORED, !away);
    }

    @Override
    public MarketView get(Actor actor, UUID id) {
        Readers.check(actor);
        return RECORDS.get(em, actor, id).view();
    }

    @Override
    public Page<MarketView> list(Actor actor, Listing listing) {
        Readers.check(actor);
        return RECORDS.list(em, actor, listing, Market::view);
    }

    private MarketView published(Market market, Actor actor, Change change, boolean inUse) {
        JpaMasterRecords.flush(
                em,
                Problem.conflict(
                        "market-exists",
                        "There is a market with this code",
                        "Market " + market.code() + " exists; if it is archived, restore it."));
        territories.occupy(actor.tenant(), market.id(), inUse ? market.countries() : java.util.List.of());
        events.fire(
                new MarketChanged(actor.tenant(), clock.instant(), actor.name(), market.id(), market.code(), change));
        return market.view();
    }
}

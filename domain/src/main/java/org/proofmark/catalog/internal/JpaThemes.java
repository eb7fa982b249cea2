package org.proofmark.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;
import org.proofmark.catalog.Products;
import org.proofmark.catalog.ThemeChanged;
import org.proofmark.catalog.ThemeDraft;
import org.proofmark.catalog.Themes;
import org.proofmark.foundation.JpaMasterRecords;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;

/** The brands' looks in the database. */
@ApplicationScoped
@Transactional
public class JpaThemes implements Themes {
    @Inject
    private EntityManager em;

    @Inject
    private Products products;

    @Inject
    private SqlImages images;

    @Inject
    private Event<ThemeChanged> events;

    @Inject
    private Clock clock;

    @Override
    public Versioned get(Actor actor) {
        Readers.check(actor);
        BrandTheme found = em.find(BrandTheme.class, actor.tenant().value());
        return found == null ? new Versioned(products.theme(actor.tenant()), 0) : found.view();
    }

    @Override
    public Versioned change(Actor actor, int version, ThemeDraft draft) {
        actor.require(Role.BRAND);
        Products.Theme theme = ThemeRules.check(draft);
        BrandTheme found = em.find(BrandTheme.class, actor.tenant().value());
        if (version != (found == null ? 0 : found.shownVersion())) {
            throw meanwhile();
        }
        return saved(actor, found, theme, it -> it.take(theme));
    }

    @Override
    public Versioned setLogo(Actor actor, byte[] bytes) {
        actor.require(Role.BRAND);
        java.util.UUID logo = images.keep(actor, bytes);
        BrandTheme found = em.find(BrandTheme.class, actor.tenant().value());
        return saved(actor, found, products.theme(actor.tenant()), it -> it.logo(logo));
    }

    private Versioned saved(
            Actor actor,
            @org.jspecify.annotations.Nullable BrandTheme found,
            Products.Theme first,
            Consumer<BrandTheme> change) {
        BrandTheme theme = found == null ? new BrandTheme(actor.tenant(), first) : found;
        change.accept(theme);
        theme.touched(actor, clock.instant());
        if (found == null) {
            em.persist(theme);
        }
        JpaMasterRecords.flush(em, meanwhile());
        events.fire(new ThemeChanged(actor.tenant(), clock.instant(), actor.name()));
        return theme.view();
    }

    private static ProblemException meanwhile() {
        return Problem.conflict(
                "changed-meanwhile", "Somebody changed it meanwhile", "Load the theme again and repeat your change.");
    }
}

package org.proofmark.foundation.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persistence unit where it lives. The container looks it up by the module that is calling, so a door of this module would not
 * find it when a page or a job calls; an EJB of this module always does.
 */
@Singleton
@Startup
@DependsOn("SqlMigrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@SuppressWarnings("NullAway.Init") // the container sets both before anyone asks
public class JpaFactory {
    @PersistenceUnit(unitName = "proofmark")
    private @Nullable EntityManagerFactory injected;

    private @Nullable EntityManagerFactory real;

    @PostConstruct
    void find() {
        EntityManagerFactory unit = Objects.requireNonNull(injected).unwrap(EntityManagerFactory.class);
        JpaMappingCache.clear(unit.getMetamodel());
        real = unit;
    }

    public EntityManagerFactory factory() {
        return Objects.requireNonNull(real);
    }
}

package org.proofmark.catalog.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.LotChanged;
import org.proofmark.catalog.MarketChanged;
import org.proofmark.catalog.MasterDataImported;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.Products;
import org.proofmark.catalog.SkuChanged;
import org.proofmark.catalog.ThemeChanged;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/**
 * The catalogue as other rooms read it. Every answer is kept for a second at most, and dropped at once when this node changes what it
 * says; nothing is trusted longer, because another node may have changed it.
 */
@ApplicationScoped
public class SqlProducts implements Products {
    private static final int MOST = 100_000;

    private final LoadingCache<Key<?>, Optional<?>> cache = Caffeine.newBuilder()
            .maximumSize(MOST)
            // Read again by one caller while the others still get what was known: nobody waits in a row for a busy key.
            .refreshAfterWrite(Duration.ofMillis(500))
            .expireAfterWrite(Duration.ofSeconds(1))
            .executor(Runnable::run)
            .build(key -> key.read(this.reads));

    @Inject
    private SqlCatalogReads reads;

    @Inject
    private SqlOrderLots orderLots;

    /** Knows how to read what it stands for; its own record type fixes the answer's type. */
    private sealed interface Key<T> {
        Optional<T> read(SqlCatalogReads reads);
    }

    private record ProductKey(TenantId tenant, Gtin gtin) implements Key<Product> {
        @Override
        public Optional<Product> read(SqlCatalogReads reads) {
            return reads.product(tenant, gtin);
        }
    }

    private record MarketKey(TenantId tenant, UUID market) implements Key<Market> {
        @Override
        public Optional<Market> read(SqlCatalogReads reads) {
            return reads.market(tenant, market);
        }
    }

    private record MarketCodeKey(TenantId tenant, String code) implements Key<Market> {
        @Override
        public Optional<Market> read(SqlCatalogReads reads) {
            return reads.marketByCode(tenant, code);
        }
    }

    private record LotKey(TenantId tenant, UUID lot) implements Key<Lot> {
        @Override
        public Optional<Lot> read(SqlCatalogReads reads) {
            return reads.lot(tenant, lot);
        }
    }

    private record ThemeKey(TenantId tenant) implements Key<Theme> {
        @Override
        public Optional<Theme> read(SqlCatalogReads reads) {
            return Optional.of(reads.theme(tenant));
        }
    }

    private record PackagingKey(TenantId tenant, UUID sku) implements Key<List<PackagingLevel>> {
        @Override
        public Optional<List<PackagingLevel>> read(SqlCatalogReads reads) {
            return Optional.of(reads.packaging(tenant, sku));
        }
    }

    @Override
    public Optional<Product> product(TenantId tenant, Gtin gtin) {
        return kept(new ProductKey(tenant, gtin));
    }

    @Override
    public Optional<Market> market(TenantId tenant, UUID market) {
        return kept(new MarketKey(tenant, market));
    }

    @Override
    public Optional<Market> marketByCode(TenantId tenant, String code) {
        return kept(new MarketCodeKey(tenant, code));
    }

    @Override
    public Optional<Lot> lot(TenantId tenant, UUID lot) {
        return kept(new LotKey(tenant, lot));
    }

    /** Not kept: orders ask it, not scans. */
    @Override
    public Optional<Lot> lotByNumber(TenantId tenant, Gtin gtin, String number) {
        return reads.lotByNumber(tenant, gtin, number);
    }

    @Override
    public Theme theme(TenantId tenant) {
        return kept(new ThemeKey(tenant)).orElseThrow();
    }

    @Override
    public List<PackagingLevel> packaging(TenantId tenant, UUID sku) {
        return kept(new PackagingKey(tenant, sku)).orElseThrow();
    }

    @Override
    @Transactional
    public Lot lotForOrder(Actor actor, Gtin gtin, String number, @Nullable LocalDate expiry) {
        SkuInUse.check(this, actor, gtin);
        return orderLots.lotForOrder(actor, gtin, number, expiry);
    }

    @SuppressWarnings("unchecked")
    private <T> Optional<T> kept(Key<T> key) {
        return (Optional<T>) cache.get(key);
    }

    // Dropped in the transaction, for its own later reads, and after it, because another thread may have read the old
    // row in between.
    void drop(@Observes SkuChanged event) {
        cache.invalidateAll();
    }

    void dropAfter(@Observes(during = TransactionPhase.AFTER_SUCCESS) SkuChanged event) {
        cache.invalidateAll();
    }

    void drop(@Observes MarketChanged event) {
        cache.invalidateAll();
    }

    void dropAfter(@Observes(during = TransactionPhase.AFTER_SUCCESS) MarketChanged event) {
        cache.invalidateAll();
    }

    void drop(@Observes LotChanged event) {
        cache.invalidate(new LotKey(event.tenant(), event.lot()));
    }

    void dropAfter(@Observes(during = TransactionPhase.AFTER_SUCCESS) LotChanged event) {
        cache.invalidate(new LotKey(event.tenant(), event.lot()));
    }

    void drop(@Observes ThemeChanged event) {
        cache.invalidate(new ThemeKey(event.tenant()));
    }

    void dropAfter(@Observes(during = TransactionPhase.AFTER_SUCCESS) ThemeChanged event) {
        cache.invalidate(new ThemeKey(event.tenant()));
    }

    void drop(@Observes MasterDataImported event) {
        cache.invalidateAll();
    }

    void dropAfter(@Observes(during = TransactionPhase.AFTER_SUCCESS) MasterDataImported event) {
        cache.invalidateAll();
    }
}

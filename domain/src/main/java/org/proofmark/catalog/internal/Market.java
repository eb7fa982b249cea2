package org.proofmark.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.proofmark.catalog.MarketView;
import org.proofmark.foundation.MasterRecord;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;

/**
 * Where goods may be sold. Its id is part of every token issued for it, so it is never deleted. While it is in use, {@code market_country}
 * holds a row for each of its countries; an archived market keeps its list but not the countries.
 */
@Entity
@Table(name = "market")
class Market extends MasterRecord {
    @Column(updatable = false)
    private String code;

    private String name;

    /** Sorted, separated by commas. */
    private String countries;

    private String mark;

    protected Market() {}

    Market(TenantKey key, Actor actor, Instant now, MarketRules.Checked checked) {
        super(key, actor, now);
        mark = MarketView.NO_MARK;
        code = checked.code();
        take(checked);
    }

    void change(int expectedVersion, Actor actor, Instant now, MarketRules.Checked checked) {
        changing(expectedVersion, actor, now);
        take(checked);
    }

    private void take(MarketRules.Checked checked) {
        name = checked.name();
        countries = String.join(",", checked.countries());
        String wanted = checked.mark();
        if (wanted != null) {
            mark = wanted;
        }
    }

    String code() {
        return code;
    }

    List<String> countries() {
        return List.of(countries.split(","));
    }

    MarketView view() {
        return new MarketView(id(), code, name, countries(), mark, archived(), version());
    }
}

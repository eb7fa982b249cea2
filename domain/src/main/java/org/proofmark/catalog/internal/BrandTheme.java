package org.proofmark.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Images;
import org.proofmark.catalog.Products.Theme;
import org.proofmark.catalog.Themes.Versioned;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.TenantId;

/** How a brand looks on public pages. A tenant without a row has the default look. */
@Entity
@Table(name = "brand_theme")
class BrandTheme {
    @Id
    @Column(name = "tenant_id")
    private UUID tenant;

    @Column(name = "brand_name")
    private String brandName;

    private String accent;

    @Column(name = "logo_id")
    private @Nullable UUID logo;

    @Column(name = "support_url")
    private @Nullable String supportUrl;

    @Column(name = "support_text")
    private @Nullable String supportText;

    @Version
    private int version;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected BrandTheme() {}

    BrandTheme(TenantId tenant, Theme theme) {
        this.tenant = tenant.value();
        take(theme);
    }

    final void take(Theme theme) {
        brandName = theme.brandName();
        accent = theme.accent();
        supportUrl = theme.supportUrl();
        supportText = theme.supportText();
    }

    void logo(UUID picture) {
        logo = picture;
    }

    void touched(Actor actor, Instant now) {
        changedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        changedBy = actor.name();
    }

    /** The version as clients see it: 1 for the first that was saved, since 0 says that there is none. */
    int shownVersion() {
        return version + 1;
    }

    Versioned view() {
        return new Versioned(
                new Theme(
                        brandName,
                        accent,
                        logo == null ? null : Images.path(new TenantId(tenant), logo),
                        supportUrl,
                        supportText),
                shownVersion());
    }
}

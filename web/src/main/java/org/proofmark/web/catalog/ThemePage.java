package org.proofmark.web.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFile;
import org.proofmark.catalog.ThemeDraft;
import org.proofmark.catalog.Themes;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;

/** How the brand looks to whoever scans, with a preview that follows the inputs. */
@Named("theme")
@ViewScoped
public class ThemePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Themes themes;

    private int version;
    private @Nullable String brandName;
    private @Nullable String accent;
    private @Nullable String supportUrl;
    private @Nullable String supportText;
    private @Nullable String logoUrl;
    private transient @Nullable UploadedFile logo;

    @PostConstruct
    void load() {
        show(themes.get(actor.get()));
    }

    private void show(Themes.Versioned kept) {
        version = kept.version();
        brandName = kept.theme().brandName();
        accent = kept.theme().accent();
        supportUrl = kept.theme().supportUrl();
        supportText = kept.theme().supportText();
        logoUrl = kept.theme().logoUrl();
    }

    public void save() {
        Themes.Versioned saved =
                themes.change(actor.get(), version, new ThemeDraft(brandName, accent, supportUrl, supportText));
        if (logo != null && logo.getSize() > 0) {
            saved = themes.setLogo(actor.get(), logo.getContent());
        }
        show(saved);
        Notices.done("theme.saved");
    }

    public @Nullable String getLogoUrl() {
        return logoUrl;
    }

    public @Nullable UploadedFile getLogo() {
        return logo;
    }

    public void setLogo(@Nullable UploadedFile logo) {
        this.logo = logo;
    }

    public @Nullable String getBrandName() {
        return brandName;
    }

    public void setBrandName(@Nullable String brandName) {
        this.brandName = brandName;
    }

    public @Nullable String getAccent() {
        return accent;
    }

    public void setAccent(@Nullable String accent) {
        this.accent = accent;
    }

    public @Nullable String getSupportUrl() {
        return supportUrl;
    }

    public void setSupportUrl(@Nullable String supportUrl) {
        this.supportUrl = supportUrl;
    }

    public @Nullable String getSupportText() {
        return supportText;
    }

    public void setSupportText(@Nullable String supportText) {
        this.supportText = supportText;
    }
}

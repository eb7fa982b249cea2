package org.proofmark.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Tenants;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Rows;

/** The operator's list of brands: make, limit, suspend, resume. */
@Named("tenants")
@ViewScoped
public class TenantsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Tenants tenants;

    private final Rows<Tenants.Tenant> rows = new Rows<>(listing -> tenants.list(actor.get(), listing.window()));
    private Tenants.@Nullable Tenant chosen;
    private @Nullable String slug;
    private @Nullable String name;
    private @Nullable String host;
    private @Nullable String prefixes;
    private @Nullable Long quota;
    private @Nullable String email;
    private @Nullable String userName;
    private @Nullable String reason;
    private @Nullable String password;

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "tenants",
                List.of("slug", "name", "state", "hosts", "prefixes", "code_quota", "codes_ordered", "created_at"),
                tenant -> Arrays.asList(
                        tenant.slug(),
                        tenant.name(),
                        tenant.state(),
                        String.join(" ", tenant.hosts()),
                        String.join(" ", tenant.prefixes()),
                        tenant.codeQuota(),
                        tenant.codesOrdered(),
                        tenant.createdAt()));
    }

    public void startNew() {
        slug = null;
        name = null;
        host = null;
        prefixes = null;
        quota = null;
        email = null;
        userName = null;
        password = null;
    }

    public void create() {
        Set<String> claimed = Grants.parts(prefixes);
        password = tenants.create(
                        actor.get(),
                        new Tenants.NewTenant(
                                text(slug), text(name), text(host), claimed, quota, text(email), text(userName)))
                .password();
    }

    public void choose(Tenants.Tenant tenant) {
        chosen = tenants.get(actor.get(), tenant.id());
        quota = chosen.codeQuota();
        reason = null;
    }

    public void limit() {
        if (chosen != null) {
            tenants.limit(actor.get(), chosen.id(), quota);
            Notices.done("saved");
        }
    }

    public void suspend() {
        if (chosen != null) {
            tenants.suspend(actor.get(), chosen.id(), text(reason));
            Notices.done("tenants.suspended", chosen.name());
        }
    }

    public void resume(Tenants.Tenant tenant) {
        tenants.resume(actor.get(), tenant.id());
        Notices.done("tenants.resumed", tenant.name());
    }

    /** Whether it is the operators' own: nobody could resume that one. */
    public boolean own(Tenants.Tenant tenant) {
        return tenant.id().equals(actor.get().tenant());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public Rows<Tenants.Tenant> getRows() {
        return rows;
    }

    public Tenants.@Nullable Tenant getChosen() {
        return chosen;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getHost() {
        return host;
    }

    public void setHost(@Nullable String host) {
        this.host = host;
    }

    public @Nullable String getPrefixes() {
        return prefixes;
    }

    public void setPrefixes(@Nullable String prefixes) {
        this.prefixes = prefixes;
    }

    public @Nullable Long getQuota() {
        return quota;
    }

    public void setQuota(@Nullable Long quota) {
        this.quota = quota;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getUserName() {
        return userName;
    }

    public void setUserName(@Nullable String userName) {
        this.userName = userName;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}

package org.proofmark.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.ApiKeys;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;

/** Bearer keys of programs. A new key is shown once. */
@Named("keys")
@ViewScoped
public class ApiKeysView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private ApiKeys keys;

    @Inject
    private Clock clock;

    private @Nullable String name;
    private List<String> roles = List.of();
    private @Nullable String sites;
    private @Nullable LocalDate expires;
    private @Nullable String secret;

    public List<ApiKeys.Key> getList() {
        return keys.list(actor.get());
    }

    public void startNew() {
        name = null;
        roles = List.of();
        sites = null;
        expires = null;
        secret = null;
    }

    public void issue() {
        Set<Role> wanted = Grants.roles(roles);
        Set<Gln> glns = Grants.sites(sites);
        secret = keys.issue(
                        actor.get(),
                        new ApiKeys.NewKey(
                                name == null ? "" : name,
                                wanted,
                                glns,
                                expires == null
                                        ? null
                                        : expires.plusDays(1)
                                                .atStartOfDay(ZoneOffset.UTC)
                                                .toInstant()))
                .key();
    }

    public void revoke(UUID id) {
        keys.revoke(actor.get(), id);
        Notices.done("keys.revoking");
    }

    /** Whether its last day is over. */
    public boolean lapsed(ApiKeys.Key key) {
        return key.expires() != null && !clock.instant().isBefore(key.expires());
    }

    public @Nullable String getSecret() {
        return secret;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(@Nullable List<String> roles) {
        this.roles = roles == null ? List.of() : roles;
    }

    public @Nullable String getSites() {
        return sites;
    }

    public void setSites(@Nullable String sites) {
        this.sites = sites;
    }

    public @Nullable LocalDate getExpires() {
        return expires;
    }

    public void setExpires(@Nullable LocalDate expires) {
        this.expires = expires;
    }
}

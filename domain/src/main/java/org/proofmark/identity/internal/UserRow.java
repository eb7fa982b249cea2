package org.proofmark.identity.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofmark.foundation.TenantKey;
import org.proofmark.identity.SignIn;
import org.proofmark.identity.Users;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Role;

/**
 * A person of a tenant. They come with a one-time password that must be changed; they are disabled and enabled but never deleted, because
 * histories name them. A new password and a disabling raise the stamp, which ends every session that was begun under the old one.
 */
@Entity
@Table(name = "app_user")
class UserRow {
    @EmbeddedId
    private TenantKey key;

    @Column(nullable = false, updatable = false)
    private String email;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String password;

    @Column(name = "must_change", nullable = false)
    private boolean mustChange;

    @Column(nullable = false)
    private boolean enabled;

    @Column(nullable = false)
    private int stamp;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** Written by a plain update, so that a sign-in is no change of the user. */
    @Column(name = "signed_in_at", insertable = false, updatable = false)
    private Instant signedInAt;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "app_user_role",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "user_id", referencedColumnName = "id")
            })
    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "app_user_site",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "user_id", referencedColumnName = "id")
            })
    @Column(name = "gln", nullable = false)
    private Set<String> sites = new HashSet<>();

    protected UserRow() {}

    UserRow(TenantKey key, String email, String name, String password, boolean mustChange, Instant createdAt) {
        this.key = key;
        this.email = email;
        this.name = name;
        this.password = password;
        this.mustChange = mustChange;
        this.enabled = true;
        this.createdAt = createdAt;
    }

    UUID id() {
        return key.id();
    }

    String email() {
        return email;
    }

    String password() {
        return password;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Set<Gln> sites() {
        return sites.stream().map(Gln::of).collect(Collectors.toUnmodifiableSet());
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean isAdministrator() {
        return enabled && (roles.contains(Role.BRAND) || roles.contains(Role.OPERATOR));
    }

    int version() {
        return version;
    }

    SignIn.Session session() {
        return new SignIn.Session(key.tenantId(), key.id(), stamp);
    }

    boolean honours(SignIn.Session session) {
        return enabled && session.stamp() == stamp;
    }

    void become(String newName, Set<Role> newRoles, Set<Gln> newSites) {
        name = newName;
        grant(newRoles, newSites);
    }

    void grant(Set<Role> newRoles, Set<Gln> newSites) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        Set<String> glns = newSites.stream().map(Gln::toString).collect(Collectors.toSet());
        sites.retainAll(glns);
        sites.addAll(glns);
    }

    void setPassword(String stored, boolean oneTime) {
        password = stored;
        mustChange = oneTime;
        stamp++;
    }

    void disable() {
        enabled = false;
        stamp++;
    }

    void enable() {
        enabled = true;
    }

    SignIn.Presence presence(String tenantName) {
        return new SignIn.Presence(new Actor(key.tenant(), key.id(), email, roles), name, tenantName, mustChange);
    }

    Users.User seen() {
        return new Users.User(
                key.id(), email, name, roles, sites(), enabled, mustChange, createdAt, signedInAt, version);
    }
}

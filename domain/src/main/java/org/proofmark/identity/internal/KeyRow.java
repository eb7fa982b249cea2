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
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.proofmark.foundation.TenantKey;
import org.proofmark.identity.ApiKeys;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Role;

/** An API key. It is issued, perhaps expires, and ends by being revoked; what it may do never changes. */
@Entity
@Table(name = "api_key")
class KeyRow {
    @EmbeddedId
    private TenantKey key;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String hint;

    @Column(name = "key_digest", nullable = false, updatable = false)
    private byte[] digest;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expires;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** Written by a plain update. */
    @Column(name = "used_at", insertable = false, updatable = false)
    private Instant usedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "api_key_role",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "key_id", referencedColumnName = "id")
            })
    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "api_key_site",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "key_id", referencedColumnName = "id")
            })
    @Column(name = "gln", nullable = false)
    private Set<String> sites = new HashSet<>();

    protected KeyRow() {}

    KeyRow(TenantKey key, ApiKeys.NewKey command, String hint, byte[] digest, String createdBy, Instant createdAt) {
        this.key = key;
        this.name = command.name();
        this.hint = hint;
        this.digest = digest.clone();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.expires = command.expires();
        this.roles.addAll(command.roles());
        Set<Gln> wanted = command.sites();
        if (wanted != null) {
            wanted.forEach(gln -> sites.add(gln.toString()));
        }
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void revoke(Instant at) {
        revokedAt = at;
    }

    Instant expires() {
        return expires;
    }

    byte[] digest() {
        return digest.clone();
    }

    Set<Gln> sites() {
        return sites.stream().map(Gln::of).collect(Collectors.toUnmodifiableSet());
    }

    Actor actor() {
        return new Actor(key.tenant(), key.id(), "key:" + name, roles);
    }

    ApiKeys.Key seen() {
        return new ApiKeys.Key(key.id(), name, hint, roles, sites(), createdBy, createdAt, expires, revokedAt, usedAt);
    }
}

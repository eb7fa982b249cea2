package org.proofmark.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

/** What happened to tenants, users and keys; one record a command. None holds a password or a key. */
public sealed interface IdentityEvent extends DomainEvent {
    record TenantCreated(TenantId tenant, Instant at, String actor, String slug, String host)
            implements IdentityEvent {}

    record TenantSuspended(TenantId tenant, Instant at, String actor, String reason) implements IdentityEvent {}

    record TenantResumed(TenantId tenant, Instant at, String actor) implements IdentityEvent {}

    /** @param codes the new quota; null for none */
    record TenantLimited(TenantId tenant, Instant at, String actor, @Nullable Long codes) implements IdentityEvent {}

    record HostClaimed(TenantId tenant, Instant at, String actor, String host) implements IdentityEvent {}

    record PrefixClaimed(TenantId tenant, Instant at, String actor, String prefix) implements IdentityEvent {}

    record UserCreated(TenantId tenant, Instant at, String actor, UUID user, String email, Set<Role> roles)
            implements IdentityEvent {}

    record UserChanged(TenantId tenant, Instant at, String actor, UUID user, Set<Role> roles)
            implements IdentityEvent {}

    record UserDisabled(TenantId tenant, Instant at, String actor, UUID user) implements IdentityEvent {}

    record UserEnabled(TenantId tenant, Instant at, String actor, UUID user) implements IdentityEvent {}

    record PasswordReset(TenantId tenant, Instant at, String actor, UUID user) implements IdentityEvent {}

    record PasswordChanged(TenantId tenant, Instant at, String actor, UUID user) implements IdentityEvent {}

    record SignedIn(TenantId tenant, Instant at, String actor, UUID user, String address) implements IdentityEvent {}

    record KeyIssued(TenantId tenant, Instant at, String actor, UUID key, String name, Set<Role> roles)
            implements IdentityEvent {}

    record KeyRevoked(TenantId tenant, Instant at, String actor, UUID key) implements IdentityEvent {}
}

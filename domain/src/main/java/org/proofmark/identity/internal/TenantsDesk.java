package org.proofmark.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.IdentityEvent;
import org.proofmark.identity.Tenants;
import org.proofmark.identity.Users;
import org.proofmark.identity.internal.SqlDirectory.Kind;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.CompanyPrefix;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

/** The operator's commands. */
@ApplicationScoped
@Transactional
public class TenantsDesk implements Tenants {
    @Inject
    private JpaTenants tenants;

    @Inject
    private DirectoryDesk directory;

    @Inject
    private SqlDirectory claims;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<IdentityEvent> events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Override
    public Created create(Actor actor, NewTenant command) {
        actor.require(Role.OPERATOR);
        String slug = Claims.slug("slug", command.slug());
        String host = Claims.host("host", command.host());
        Long quota = quota("codeQuota", command.codeQuota());
        if (tenants.isTaken(slug)) {
            throw Problem.of(Problem.Kind.CONFLICT, "slug-taken", "Another tenant has this slug")
                    .detail("Choose another one.")
                    .fault("slug", slug, "is taken")
                    .exception();
        }
        TenantId tenant = new TenantId(ids.next());
        tenants.add(new TenantRow(tenant, slug, Claims.name("name", command.name(), 200), quota, clock.instant()));
        directory.claimHost(tenant, "host", host);
        Set<String> prefixes = command.prefixes();
        if (prefixes != null) {
            prefixes.forEach(prefix -> directory.claimPrefix(
                    tenant, "prefixes", CompanyPrefix.of("prefixes", prefix).value()));
        }
        Users.Created user = accounts.create(tenant, command.email(), command.userName(), Set.of(Role.BRAND), Set.of());
        events.fire(new IdentityEvent.TenantCreated(tenant, clock.instant(), actor.name(), slug, host));
        return new Created(tenant, user.id(), user.password());
    }

    @Override
    public Optional<Created> found(Actor actor, String email, String userName) {
        Grants.requireSystem(actor);
        if (tenants.isTaken(HOUSE)) {
            return Optional.empty();
        }
        TenantId tenant = new TenantId(ids.next());
        tenants.add(new TenantRow(tenant, HOUSE, "Operators", null, clock.instant()));
        Users.Created user = accounts.create(tenant, email, userName, Set.of(Role.OPERATOR), Set.of());
        events.fire(new IdentityEvent.TenantCreated(tenant, clock.instant(), actor.name(), HOUSE, ""));
        return Optional.of(new Created(tenant, user.id(), user.password()));
    }

    @Override
    public Optional<Tenant> bySlug(Actor actor, String slug) {
        actor.require(Role.OPERATOR);
        return tenants.ofSlug(slug).map(this::seen);
    }

    @Override
    public Page<Tenant> list(Actor actor, Page.Window window) {
        actor.require(Role.OPERATOR);
        Page<TenantRow> page = tenants.list(window);
        return new Page<>(page.items().stream().map(this::seen).toList(), page.total());
    }

    @Override
    public Tenant get(Actor actor, TenantId tenant) {
        actor.require(Role.OPERATOR);
        return seen(tenants.get(tenant));
    }

    private Tenant seen(TenantRow row) {
        return row.seen(claims.of(Kind.HOST, row.id()), claims.of(Kind.PREFIX, row.id()));
    }

    @Override
    public void suspend(Actor actor, TenantId tenant, String reason) {
        actor.require(Role.OPERATOR);
        if (tenant.equals(actor.tenant())) {
            throw Problem.conflict(
                    "own-tenant", "Operators cannot suspend their own tenant", "Nobody could resume it afterwards.");
        }
        TenantRow row = tenants.get(tenant);
        row.suspend(Claims.name("reason", reason, 500));
        events.fire(new IdentityEvent.TenantSuspended(tenant, clock.instant(), actor.name(), reason.strip()));
    }

    @Override
    public void resume(Actor actor, TenantId tenant) {
        actor.require(Role.OPERATOR);
        tenants.get(tenant).resume();
        events.fire(new IdentityEvent.TenantResumed(tenant, clock.instant(), actor.name()));
    }

    @Override
    public void limit(Actor actor, TenantId tenant, @Nullable Long codes) {
        actor.require(Role.OPERATOR);
        tenants.get(tenant).limit(quota("codes", codes));
        events.fire(new IdentityEvent.TenantLimited(tenant, clock.instant(), actor.name(), codes));
    }

    @Override
    public void claimHost(Actor actor, TenantId tenant, String host) {
        actor.require(Role.OPERATOR);
        tenants.get(tenant);
        String claimed = Claims.host("host", host);
        directory.claimHost(tenant, "host", claimed);
        events.fire(new IdentityEvent.HostClaimed(tenant, clock.instant(), actor.name(), claimed));
    }

    @Override
    public void claimPrefix(Actor actor, TenantId tenant, String prefix) {
        actor.require(Role.OPERATOR);
        tenants.get(tenant);
        String claimed = CompanyPrefix.of("prefix", prefix).value();
        directory.claimPrefix(tenant, "prefix", claimed);
        events.fire(new IdentityEvent.PrefixClaimed(tenant, clock.instant(), actor.name(), claimed));
    }

    private static @Nullable Long quota(String field, @Nullable Long codes) {
        if (codes != null && codes < 0) {
            throw Problem.invalid(
                    "quota-negative", field, String.valueOf(codes), "must be 0 or more, or absent for none");
        }
        return codes;
    }
}

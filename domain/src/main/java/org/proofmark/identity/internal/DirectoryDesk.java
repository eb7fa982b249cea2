package org.proofmark.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofmark.identity.Directory;
import org.proofmark.identity.IdentityEvent;
import org.proofmark.identity.internal.SqlDirectory.Kind;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

/**
 * The directory behind small caches: a known owner is believed for five seconds, an unknown one for one, so that what another node
 * claimed, released or suspended is seen within that time. Each scan asks here, so that what only reads passes no interceptor.
 */
@ApplicationScoped
public class DirectoryDesk implements Directory {
    private static final long KNOWN = Duration.ofSeconds(5).toNanos();
    private static final long UNKNOWN = Duration.ofSeconds(1).toNanos();

    @Inject
    private SqlDirectory directory;

    @Inject
    private Clock clock;

    private final Cache<String, Optional<TenantId>> hosts = owners();
    private final Cache<Gtin, Optional<TenantId>> gtins = owners();
    private final Cache<TenantId, Boolean> suspended = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();
    private final Cache<TenantId, List<String>> prefixes = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();
    private final Cache<TenantId, List<String>> hostsOf = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    private final Cache<Kind, List<String>> everyHost =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    private static <K> Cache<K, Optional<TenantId>> owners() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfter(Expiry.<K, Optional<TenantId>>writing(
                        (key, owner) -> Duration.ofNanos(owner.isPresent() ? KNOWN : UNKNOWN)))
                .build();
    }

    @Override
    public Optional<TenantId> ofHost(String host) {
        String known = Claims.withoutPort(host);
        return known.length() > 253 ? Optional.empty() : hosts.get(known, any -> directory.owner(Kind.HOST, any));
    }

    @Override
    public Optional<TenantId> ofGtin(Gtin gtin) {
        return gtins.get(gtin, any -> directory
                .owner(Kind.GTIN, any.value())
                .or(() -> directory.ownerOfLongestPrefix(any.value().substring(1))));
    }

    @Override
    public boolean isSuspended(TenantId tenant) {
        return suspended.get(tenant, any -> Boolean.TRUE.equals(directory.isSuspended(any)));
    }

    @Override
    @Transactional
    public void claimGtin(Actor actor, Gtin gtin) {
        actor.require(Role.BRAND);
        TenantId tenant = actor.tenant();
        Optional<TenantId> prefixOwner =
                directory.ownerOfLongestPrefix(gtin.value().substring(1));
        if (prefixOwner.isPresent() && !prefixOwner.get().equals(tenant)) {
            throw claimed("gtin-claimed", "gtin", gtin.value(), "It lies under another tenant's GS1 company prefix.");
        }
        if (!directory.claim(Kind.GTIN, gtin.value(), tenant, clock.instant()).equals(tenant)) {
            throw claimed("gtin-claimed", "gtin", gtin.value(), "Another tenant sells this GTIN.");
        }
        gtins.invalidate(gtin);
    }

    @Override
    @Transactional
    public void claimGtins(Actor actor, List<Gtin> claims) {
        actor.require(Role.BRAND);
        if (claims.isEmpty()) {
            return;
        }
        List<String> values = claims.stream().map(Gtin::value).toList();
        underOtherPrefixes(actor.tenant(), claims).stream().findFirst().ifPresent(gtin -> {
            throw claimed("gtin-claimed", "gtin", gtin.value(), "It lies under another tenant's GS1 company prefix.");
        });
        directory.claimAll(Kind.GTIN, values, actor.tenant(), clock.instant()).stream()
                .findFirst()
                .ifPresent(gtin -> {
                    throw claimed("gtin-claimed", "gtin", gtin, "Another tenant sells this GTIN.");
                });
        gtins.invalidateAll(claims);
    }

    @Override
    public List<Gtin> ofOthers(TenantId tenant, List<Gtin> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<String> claimed =
                directory.ofOthers(Kind.GTIN, asked.stream().map(Gtin::value).toList(), tenant);
        return Stream.concat(claimed.stream().map(Gtin::of), underOtherPrefixes(tenant, asked).stream())
                .distinct()
                .toList();
    }

    /** One query for each company prefix of seven digits, not for each GTIN: longer prefixes are rare, and are then asked for singly. */
    private List<Gtin> underOtherPrefixes(TenantId tenant, List<Gtin> asked) {
        Map<String, List<Gtin>> byStart = asked.stream()
                .collect(Collectors.groupingBy(gtin -> gtin.value().substring(1, 8)));
        return byStart.entrySet().stream()
                .filter(group -> directory.anyPrefixOfOthers(group.getKey(), tenant))
                .flatMap(group -> group.getValue().stream())
                .filter(gtin -> directory
                        .ownerOfLongestPrefix(gtin.value().substring(1))
                        .filter(owner -> !owner.equals(tenant))
                        .isPresent())
                .toList();
    }

    @Override
    @Transactional
    public void releaseGtins(Actor actor, List<Gtin> released) {
        actor.require(Role.BRAND);
        directory.releaseAll(Kind.GTIN, released.stream().map(Gtin::value).toList(), actor.tenant());
        gtins.invalidateAll(released);
    }

    @Override
    @Transactional
    public void releaseGtin(Actor actor, Gtin gtin) {
        actor.require(Role.BRAND);
        directory.release(Kind.GTIN, gtin.value(), actor.tenant());
        gtins.invalidate(gtin);
    }

    @Override
    public String labelHost(TenantId tenant) {
        List<String> claimed = hostsOf.get(tenant, any -> directory.of(Kind.HOST, any));
        if (claimed.isEmpty()) {
            throw Problem.conflict(
                    "host-missing",
                    "This tenant has no label host",
                    "Ask the operator to claim a host for the tenant.");
        }
        return claimed.get(0);
    }

    @Override
    public List<String> hosts() {
        return everyHost.get(Kind.HOST, directory::all);
    }

    @Override
    public List<String> prefixes(TenantId tenant) {
        return List.copyOf(prefixes.get(tenant, any -> directory.of(Kind.PREFIX, any)));
    }

    /** Only {@code TenantsDesk} claims these, for an operator. */
    @Transactional
    void claimHost(TenantId tenant, String field, String host) {
        if (!directory.claim(Kind.HOST, host, tenant, clock.instant()).equals(tenant)) {
            throw claimed("host-claimed", field, host, "Another tenant's labels carry this host.");
        }
    }

    @Transactional
    void claimPrefix(TenantId tenant, String field, String prefix) {
        Optional<String> other = directory.overlappingPrefix(prefix, tenant);
        if (other.isPresent()
                || !directory
                        .claim(Kind.PREFIX, prefix, tenant, clock.instant())
                        .equals(tenant)) {
            throw claimed(
                    "prefix-claimed", field, prefix, "Another tenant claimed it, a part of it or an extension of it.");
        }
    }

    private static ProblemException claimed(String type, String field, String value, String detail) {
        return Problem.of(Problem.Kind.CONFLICT, type, "This belongs to another tenant")
                .detail(detail + " If that is wrong, ask the operator of this installation.")
                .fault(field, value, "is claimed by another tenant")
                .exception();
    }

    void forgetStanding(@Observes(during = TransactionPhase.AFTER_SUCCESS) IdentityEvent event) {
        if (event instanceof IdentityEvent.TenantSuspended || event instanceof IdentityEvent.TenantResumed) {
            suspended.invalidate(event.tenant());
        } else if (event instanceof IdentityEvent.HostClaimed || event instanceof IdentityEvent.TenantCreated) {
            hosts.invalidateAll();
            everyHost.invalidateAll();
            hostsOf.invalidate(event.tenant());
            gtins.invalidateAll();
            prefixes.invalidate(event.tenant());
        } else if (event instanceof IdentityEvent.PrefixClaimed) {
            gtins.invalidateAll();
            prefixes.invalidate(event.tenant());
        }
    }
}

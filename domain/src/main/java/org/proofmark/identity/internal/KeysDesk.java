package org.proofmark.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.TenantKey;
import org.proofmark.identity.ApiKeys;
import org.proofmark.identity.Directory;
import org.proofmark.identity.IdentityEvent;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Randomness;

/**
 * Issues keys and answers, from a cache that holds for 30 seconds, whom a key stands for. Each request with a key asks that, so that it
 * passes no interceptor.
 */
@ApplicationScoped
public class KeysDesk implements ApiKeys {
    /** {@code pmk_} and 43 characters of base64url. */
    private static final int LENGTH = 47;

    private record Known(UUID id, Actor actor, @Nullable Instant expires) {}

    private final Cache<String, Optional<Known>> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    @Inject
    private JpaKeys keys;

    @Inject
    private Directory directory;

    @Inject
    private Event<IdentityEvent> events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Randomness randomness;

    @Override
    public Optional<Actor> authenticate(String key) {
        if (key.length() != LENGTH || !key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] digest = Secrets.digest(key);
        // The cache is asked by the digest, so that no heap dump shows a key.
        return known.get(java.util.HexFormat.of().formatHex(digest), any -> load(digest))
                .filter(found -> {
                    Instant expires = found.expires();
                    return expires == null || clock.instant().isBefore(expires);
                })
                .map(Known::actor)
                .filter(actor -> !directory.isSuspended(actor.tenant()));
    }

    private Optional<Known> load(byte[] digest) {
        KeyRow row = keys.ofDigest(digest);
        if (row == null || row.isRevoked()) {
            return Optional.empty();
        }
        Actor actor = row.actor();
        keys.used(actor.tenant(), actor.subject(), clock.instant());
        return Optional.of(new Known(actor.subject(), actor, row.expires()));
    }

    @Override
    @Transactional
    public Issued issue(Actor actor, NewKey command) {
        Grants.check(actor, command.roles());
        Instant expires = command.expires();
        if (expires != null && !expires.isAfter(clock.instant())) {
            throw Problem.invalid("expiry-past", "expires", expires.toString(), "must lie in the future");
        }
        NewKey checked =
                new NewKey(Claims.name("name", command.name(), 100), command.roles(), command.sites(), expires);
        UUID id = ids.next();
        String key = Secrets.apiKey(randomness);
        keys.add(
                actor.tenant(),
                id,
                new KeyRow(
                        TenantKey.of(actor.tenant(), id),
                        checked,
                        Secrets.hint(key),
                        Secrets.digest(key),
                        actor.name(),
                        clock.instant()));
        events.fire(new IdentityEvent.KeyIssued(
                actor.tenant(), clock.instant(), actor.name(), id, checked.name(), checked.roles()));
        return new Issued(id, key);
    }

    @Override
    @Transactional
    public List<Key> list(Actor actor) {
        Grants.requireAdministrator(actor);
        return keys.list(actor.tenant()).stream().map(KeyRow::seen).toList();
    }

    @Override
    @Transactional
    public Key get(Actor actor, UUID key) {
        Grants.requireAdministrator(actor);
        return keys.get(actor.tenant(), key).seen();
    }

    @Override
    @Transactional
    public void revoke(Actor actor, UUID key) {
        Grants.requireAdministrator(actor);
        KeyRow row = keys.get(actor.tenant(), key);
        if (!row.isRevoked()) {
            row.revoke(clock.instant());
            events.fire(new IdentityEvent.KeyRevoked(actor.tenant(), clock.instant(), actor.name(), key));
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) IdentityEvent.KeyRevoked revoked) {
        known.asMap()
                .values()
                .removeIf(entry -> entry.isEmpty() || entry.get().id().equals(revoked.key()));
    }

    void forgetUnknown(@Observes(during = TransactionPhase.AFTER_SUCCESS) IdentityEvent.KeyIssued issued) {
        known.asMap().values().removeIf(Optional::isEmpty);
    }
}

package org.proofmark.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.TenantKey;
import org.proofmark.identity.Users;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Randomness;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

/** Makes accounts and checks passwords; at most as many at once as there are processors, because each takes one for a third of a second. */
@ApplicationScoped
public class Accounts {
    private static final Semaphore HASHING =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    @Inject
    private JpaUsers users;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Randomness randomness;

    @Inject
    @ConfigProperty(name = "proofmark.identity.pbkdf2-iterations", defaultValue = "600000")
    private int iterations;

    /** With a one-time password. */
    Users.Created create(TenantId tenant, String email, String name, Set<Role> roles, Set<Gln> sites) {
        String password = Secrets.oneTimePassword(randomness);
        UUID id = create(tenant, email, name, roles, sites, password, true);
        return new Users.Created(id, password);
    }

    UUID create(
            TenantId tenant,
            String email,
            String name,
            Set<Role> roles,
            Set<Gln> sites,
            String password,
            boolean oneTime) {
        UserRow user = new UserRow(
                TenantKey.of(tenant, ids.next()),
                Claims.email("email", email),
                Claims.name("name", name, 200),
                stored(password),
                oneTime,
                clock.instant());
        user.grant(roles, sites);
        users.add(tenant, user);
        return user.id();
    }

    String stored(String password) {
        return hashing(() -> passwords().stored(password));
    }

    /** @param stored null for an unknown user, which takes as long */
    boolean matches(String password, @Nullable String stored) {
        return hashing(() -> passwords().matches(password, stored));
    }

    boolean isOutdated(String stored) {
        return passwords().isOutdated(stored);
    }

    private Passwords passwords() {
        return new Passwords(iterations, randomness);
    }

    private static <T> T hashing(java.util.function.Supplier<T> work) {
        try {
            if (!HASHING.tryAcquire(10, TimeUnit.SECONDS)) {
                throw Problem.of(Problem.Kind.UNAVAILABLE, "busy", "Too many people are signing in at once")
                        .detail("Please try again.")
                        .retryAfter(Duration.ofSeconds(5))
                        .exception();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is stopping", stopping);
        }
        try {
            return work.get();
        } finally {
            HASHING.release();
        }
    }
}

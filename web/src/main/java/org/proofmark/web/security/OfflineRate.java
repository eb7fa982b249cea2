package org.proofmark.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;

/** How many scans of verifiers without a network one key or user may send a minute. Counts are each node's own. */
@ApplicationScoped
public class OfflineRate {
    private final long perMinute;
    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    @Inject
    public OfflineRate(@ConfigProperty(name = "proofmark.scans.offline-per-minute") long perMinute) {
        this.perMinute = Math.max(perMinute, 1);
    }

    /** For the container's proxy alone. */
    protected OfflineRate() {
        this(1);
    }

    /**
     * Counts scans before they are looked at.
     *
     * @throws org.proofmark.kernel.ProblemException RATE_LIMITED {@code too-many-scans} with the time to wait
     */
    public void count(Actor actor, int scans) {
        Bucket bucket = buckets.get(actor.subject(), any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.max(1, Math.min(scans, perMinute)));
        if (!probe.isConsumed()) {
            throw Problem.of(Problem.Kind.RATE_LIMITED, "too-many-scans", "Too many scans a minute from this key")
                    .detail("Nothing of this request was kept. Send it again after the time in Retry-After.")
                    .retryAfter(
                            Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999))
                    .exception();
        }
    }
}

package org.proofmark.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.kernel.Problem;

/**
 * How often one client address may use the public doors: a token bucket an address, refilled evenly. At most 100,000 addresses are
 * remembered; the one seen longest ago is forgotten first. Counts are each node's own.
 */
@ApplicationScoped
public class PublicRate {
    private static final long MAX_ADDRESSES = 100_000;

    private final long burst;
    private final long perMinute;
    private final ClientAddress addresses;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    @Inject
    public PublicRate(
            @ConfigProperty(name = "proofmark.ratelimit.public-burst", defaultValue = "120") long burst,
            @ConfigProperty(name = "proofmark.ratelimit.public-per-minute", defaultValue = "600") long perMinute,
            ClientAddress addresses) {
        this.burst = Math.max(burst, 1);
        this.perMinute = Math.max(perMinute, 1);
        this.addresses = addresses;
    }

    PublicRate(long burst, long perMinute) {
        this(burst, perMinute, new ClientAddress());
    }

    /** For the container's proxy alone. */
    PublicRate() {
        this(1, 1);
    }

    /**
     * Counts one request.
     *
     * @throws org.proofmark.kernel.ProblemException RATE_LIMITED {@code too-many-requests} with the time to wait
     */
    public void count(HttpServletRequest request) {
        count(addresses.of(request), 1);
    }

    /** Counts something that costs as much as several requests, for example a key that was refused. */
    public void count(HttpServletRequest request, int requests) {
        count(addresses.of(request), requests);
    }

    void count(String address, int requests) {
        Bucket bucket = buckets.get(Networks.household(address), any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(requests, burst));
        if (!probe.isConsumed()) {
            throw Problem.of(Problem.Kind.RATE_LIMITED, "too-many-requests", "Too many requests from this address")
                    .detail("Please wait before you try again.")
                    .retryAfter(
                            Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999))
                    .exception();
        }
    }
}

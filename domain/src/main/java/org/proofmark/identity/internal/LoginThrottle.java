package org.proofmark.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/**
 * Slows guessing down: after a few wrong passwords each further attempt on the account, or from the address, must wait twice as long as
 * the one before, up to 15 minutes. An attempt counts as wrong from its start, so that many at once win nothing. Remembered in memory,
 * for at most 100,000 accounts and addresses, for an hour.
 */
final class LoginThrottle {
    static final int FREE_FOR_ACCOUNT = 5;
    /** More than for an account, because an office shares one address. */
    static final int FREE_FOR_ADDRESS = 20;

    static final Duration LONGEST = Duration.ofMinutes(15);

    private record Tally(int wrong, Instant until) {
        static final Tally NONE = new Tally(0, Instant.MIN);
    }

    private final Clock clock;
    private final Cache<String, Tally> accounts = tallies();
    private final Cache<String, Tally> addresses = tallies();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    private static Cache<String, Tally> tallies() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(Duration.ofHours(1))
                .build();
    }

    /** @throws ProblemException RATE_LIMITED {@code too-many-attempts} with the time to wait */
    void attempt(String email, String address) {
        count(addresses, address, FREE_FOR_ADDRESS);
        count(accounts, email, FREE_FOR_ACCOUNT);
    }

    void succeeded(String email, String address) {
        accounts.invalidate(email);
        addresses
                .asMap()
                .computeIfPresent(address, (any, tally) -> new Tally(Math.max(0, tally.wrong() - 1), Instant.MIN));
    }

    private void count(Cache<String, Tally> tallies, String key, int free) {
        Instant now = clock.instant();
        tallies.asMap().compute(key, (any, known) -> {
            Tally tally = known == null ? Tally.NONE : known;
            if (now.isBefore(tally.until())) {
                throw refused(Duration.between(now, tally.until()));
            }
            int wrong = tally.wrong() + 1;
            return new Tally(wrong, wrong < free ? Instant.MIN : now.plus(delay(wrong - free)));
        });
    }

    /** 1 s, 2 s, 4 s … 15 min. */
    private static Duration delay(int beyond) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static ProblemException refused(Duration wait) {
        return Problem.of(Problem.Kind.RATE_LIMITED, "too-many-attempts", "Too many attempts to sign in")
                .detail("Please wait, then try again. If you forgot the password, your administrator can reset it.")
                .retryAfter(wait.plusMillis(999))
                .exception();
    }
}

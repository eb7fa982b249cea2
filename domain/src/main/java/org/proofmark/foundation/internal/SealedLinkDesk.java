package org.proofmark.foundation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.SealedLinks;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;

/** {@link SealedLinks}. */
@ApplicationScoped
public class SealedLinkDesk implements SealedLinks {
    private static final Duration LONGEST = Duration.ofDays(1);

    @Inject
    private LinkKey key;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "proofmark.links.minutes")
    private int minutes;

    @Override
    public Link issue(Actor maker, String purpose, Map<String, String> content, @Nullable Duration valid) {
        Duration time = valid == null ? Duration.ofMinutes(minutes) : valid;
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw Problem.invalid(
                    "validity-out-of-range", "minutes", Long.toString(time.toMinutes()), "must be between 1 and 1440");
        }
        Instant expires = clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS);
        return new Link(LinkToken.write(key.get(), new Sealed(purpose, maker, content, expires)), expires);
    }

    @Override
    public boolean isFor(String purpose, String token) {
        return LinkToken.read(key.get(), token)
                .filter(link -> link.purpose().equals(purpose))
                .isPresent();
    }

    @Override
    public Sealed open(String purpose, String token) {
        Sealed link = LinkToken.read(key.get(), token)
                .filter(read -> read.purpose().equals(purpose))
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "link-not-found", "There is no such link")
                        .detail("Copy the whole link, or ask for a new one.")
                        .exception());
        if (!clock.instant().isBefore(link.expires())) {
            throw Problem.of(Problem.Kind.GONE, "link-expired", "The link has expired")
                    .detail("It was valid until " + link.expires() + ". Ask for a new one.")
                    .exception();
        }
        return link;
    }
}

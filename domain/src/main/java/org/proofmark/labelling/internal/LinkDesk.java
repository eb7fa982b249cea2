package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.DownloadLinks;
import org.proofmark.labelling.LabelRequest;

/** {@link DownloadLinks}: the link is the request itself, signed. */
@ApplicationScoped
public class LinkDesk implements DownloadLinks {
    private static final Duration LONGEST = Duration.ofDays(1);

    @Inject
    private LinkKey key;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "proofmark.labelling.link-minutes")
    private int minutes;

    @Override
    public Link issue(Actor actor, LabelRequest request, @Nullable Duration valid) {
        actor.require(Role.BRAND, Role.EXPORTER);
        Duration time = valid == null ? Duration.ofMinutes(minutes) : valid;
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw Problem.invalid(
                    "validity-out-of-range", "minutes", Long.toString(time.toMinutes()), "must be between 1 and 1440");
        }
        Instant expires = clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS);
        return new Link(LinkToken.write(key.get(), new Opened(actor, request, expires)), expires);
    }

    @Override
    public Opened open(String token) {
        Opened opened = LinkToken.read(key.get(), token)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "link-not-found", "There is no such link")
                        .detail("Copy the whole link, or ask for a new one.")
                        .exception());
        if (!clock.instant().isBefore(opened.expires())) {
            throw Problem.of(Problem.Kind.GONE, "link-expired", "The link has expired")
                    .detail("It was valid until " + opened.expires() + ". Ask for a new one.")
                    .exception();
        }
        return opened;
    }
}

package org.proofmark.verification.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.vigilance.Scan;

/**
 * Who asks, seen from the brand whose code it is: its own staff are trusted and told everything; everybody else is the public, also the
 * staff of other brands and the operator of the installation.
 */
record Asker(@Nullable Actor staff) {
    private static final Role[] STAFF = {Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR};
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    static Asker of(@Nullable Actor actor, @Nullable TenantId owner) {
        boolean trusted = actor != null && actor.tenant().equals(owner) && actor.hasAny(STAFF);
        return new Asker(trusted ? actor : null);
    }

    /** Who looks a code up without a trace: a brand's staff alone. */
    static Actor staffOf(@Nullable Actor actor) {
        if (actor == null) {
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "sign-in-needed", "Only staff may look a code up")
                    .detail("Sign in, or scan the code as everybody does.")
                    .exception();
        }
        actor.require(STAFF);
        return actor;
    }

    boolean isTrusted() {
        return staff != null;
    }

    /** When the code was seen: what a trusted asker says, else now. */
    Instant seenAt(@Nullable Instant claimed, Instant now) {
        if (claimed == null || !isTrusted()) {
            return now;
        }
        if (claimed.isAfter(now.plus(CLOCKS_MAY_DIFFER)) || claimed.isBefore(EARLIEST)) {
            throw Problem.invalid(
                    "at-out-of-range",
                    "at",
                    claimed.toString(),
                    "must not lie in the future, nor before the year 2000");
        }
        return claimed;
    }

    Scan.@Nullable Place place(VerificationRequest.Claims claims) {
        return claims.latitude() == null && claims.country() == null
                ? null
                : new Scan.Place(claims.latitude(), claims.longitude(), claims.country(), isTrusted());
    }
}

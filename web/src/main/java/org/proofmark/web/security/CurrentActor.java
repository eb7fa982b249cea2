package org.proofmark.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.SignIn;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;

/**
 * Who makes this request: inject it and hand {@link #get()} to the doors. In REST it is the bearer key's actor, or a signed-in
 * browser's for GET; in pages it is the signed-in user, as they stand now (roles taken away are gone within 30 seconds).
 */
@RequestScoped
public class CurrentActor {
    @Inject
    private HttpServletRequest request;

    private @Nullable Actor actor;

    /**
     * The actor of a request that was let in.
     *
     * @throws org.proofmark.kernel.ProblemException UNAUTHENTICATED {@code sign-in-needed} if nobody is known
     */
    public Actor get() {
        return ifPresent().orElseThrow(() -> Problem.of(
                        Problem.Kind.UNAUTHENTICATED, "sign-in-needed", "This needs a key or a signed-in user")
                .detail("Send Authorization: Bearer <key>, or sign in.")
                .exception());
    }

    public Optional<Actor> ifPresent() {
        return actor != null ? Optional.of(actor) : person().map(SignIn.Presence::actor);
    }

    /** The signed-in person behind a page; empty for programs. */
    public Optional<SignIn.Presence> person() {
        boolean isPage = request.getServletPath().startsWith("/app/");
        return PageSession.presence(request).filter(presence -> isPage || !presence.mustChangePassword());
    }

    /** Set by the bearer authentication alone. */
    public void set(@Nullable Actor known) {
        actor = known;
    }
}

package org.proofmark.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.SignIn;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;

/**
 * Who makes this request: inject it and hand {@link #get()} to the doors. In REST it is the bearer key's actor, or a signed-in
 * browser's for GET; in pages it is the signed-in user, as they stand now (roles taken away are gone within 30 seconds). What is known
 * lies with the request itself: a bean for each request would cost every verification more than the key's check.
 */
@ApplicationScoped
public class CurrentActor {
    /** The bearer key's {@link Actor}. */
    private static final String ACTOR = CurrentActor.class.getName() + ".actor";

    @Inject
    private HttpServletRequest request;

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
        return request.getAttribute(ACTOR) instanceof Actor actor
                ? Optional.of(actor)
                : person().map(SignIn.Presence::actor);
    }

    /** The signed-in person behind a page; empty for programs. */
    public Optional<SignIn.Presence> person() {
        boolean isPage = request.getServletPath().startsWith("/app/");
        return PageSession.presence(request).filter(presence -> isPage || !presence.mustChangePassword());
    }

    /** Set by the bearer authentication alone. */
    public void set(@Nullable Actor known) {
        request.setAttribute(ACTOR, known);
    }
}

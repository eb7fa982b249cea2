package org.proofmark.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.SignIn;

/** What the server remembers of a signed-in browser, and the request attributes by which the parts of a sign-in talk. */
final class PageSession {
    /** The session that {@link PeopleStore} has just begun. */
    static final String FRESH = PageSession.class.getName() + ".fresh";
    /** Why {@link PeopleStore} refused, a {@link org.proofmark.kernel.Problem}. */
    static final String REFUSAL = PageSession.class.getName() + ".refusal";
    /** Who this request's browser stands for, a {@link SignIn.Presence}; set by {@link PageAuthentication} alone. */
    static final String PRESENCE = PageSession.class.getName() + ".presence";

    private static final String KEPT = PageSession.class.getName() + ".kept";

    private PageSession() {}

    static SignIn.@Nullable Session kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SignIn.Session) session.getAttribute(KEPT);
    }

    /** Under a new session id, so that one that was planted before the sign-in is worthless. */
    static void begin(HttpServletRequest request, SignIn.Session signedIn) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(KEPT, signedIn);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.removeAttribute(PRESENCE);
    }

    static Optional<SignIn.Presence> presence(HttpServletRequest request) {
        return Optional.ofNullable((SignIn.Presence) request.getAttribute(PRESENCE));
    }
}

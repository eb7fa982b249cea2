package org.proofmark.web.rest.base;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.ApiKeys;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Problem.Kind;
import org.proofmark.web.rest.Allow;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.security.PublicRate;

/**
 * Lets a request in or not: by its bearer key, or, where nothing can be changed, by the browser's session; then by the roles that the
 * method allows. Public doors are counted instead. The order is that of {@link Access}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SCHEME = "bearer ";
    /** A refused key costs as much of the public rate as this many requests, so that guessing is slow. */
    private static final int REFUSED_KEY_COSTS = 10;

    @Context
    private ResourceInfo resource;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentActor current;

    @Inject
    private ApiKeys keys;

    @Inject
    private PublicRate rate;

    @Override
    public void filter(ContainerRequestContext context) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        Access access = Access.of(resource.getResourceClass(), resource.getResourceMethod());
        Optional<Actor> caller = caller(context);
        current.set(caller.orElse(null));
        switch (access.door()) {
            case CLOSED ->
                throw Problem.of(Kind.FORBIDDEN, "door-closed", "Nobody may use this address")
                        .exception();
            case PUBLIC -> {
                if (caller.isEmpty()) {
                    rate.count(request);
                }
            }
            case ROLES -> require(access.roles(), caller);
        }
    }

    private static void require(@Nullable Allow roles, Optional<Actor> caller) {
        Actor actor = caller.orElseThrow(
                () -> refused("key-missing", "Send Authorization: Bearer <key>; a brand's administrator issues keys."));
        if (roles != null) {
            actor.require(roles.value());
        }
    }

    private Optional<Actor> caller(ContainerRequestContext context) {
        String header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            // A browser sends its session by itself, also for somebody else's form: it may read here, never change.
            return SAFE.contains(context.getMethod()) ? current.ifPresent() : Optional.empty();
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw refused("scheme-unknown", "Only the scheme Bearer is accepted in Authorization.");
        }
        Optional<Actor> caller =
                keys.authenticate(header.substring(SCHEME.length()).strip());
        if (caller.isEmpty()) {
            rate.count(request, REFUSED_KEY_COSTS);
            throw refused("key-refused", "This key is unknown, revoked or expired, or its tenant is suspended.");
        }
        return caller;
    }

    private static org.proofmark.kernel.ProblemException refused(String type, String detail) {
        return Problem.of(Kind.UNAUTHENTICATED, type, "This needs a valid key")
                .detail(detail)
                .exception();
    }
}

package org.proofmark.web.rest.base;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.proofmark.foundation.Transactions;
import org.proofmark.identity.Repeats;
import org.proofmark.kernel.Actor;
import org.proofmark.web.rest.Idempotent;
import org.proofmark.web.security.CurrentActor;

/** Opens the transaction around an {@link Idempotent} method and keeps or repeats its answer in it. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {
    static final String HEADER = "Idempotency-Key";
    /** On a repeated answer, so that a client can tell. */
    static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    private Transactions transactions;

    @Inject
    private Repeats repeats;

    @Inject
    private CurrentActor current;

    @Inject
    private BodyHolder body;

    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    public Object around(InvocationContext invocation) throws Exception {
        try {
            return transactions.required(() -> answer(invocation));
        } catch (RolledBack refusal) {
            return refusal.response;
        }
    }

    private Response answer(InvocationContext invocation) throws Exception {
        String key = request.getHeader(HEADER);
        Optional<Actor> actor = current.ifPresent();
        if (key == null || actor.isEmpty()) {
            return succeeded((Response) invocation.proceed());
        }
        String endpoint = request.getMethod() + " " + request.getRequestURI() + query();
        Optional<Repeats.Answer> earlier = repeats.claim(actor.get(), key, endpoint);
        if (earlier.isPresent()) {
            repeats.checkSame(earlier.get(), body.digest());
            return replay(earlier.get());
        }
        Response response = succeeded((Response) invocation.proceed());
        byte[] digest = body.digest();
        repeats.keep(actor.get(), key, digest, kept(response, digest));
        return response;
    }

    private String query() {
        String query = request.getQueryString();
        return query == null ? "" : "?" + query;
    }

    private static Response succeeded(Response response) {
        if (response.getStatus() >= 400) {
            throw new RolledBack(response);
        }
        return response;
    }

    private static Repeats.Answer kept(Response response, byte[] digest) {
        Object entity = response.getEntity();
        Object location = response.getHeaders().getFirst("Location");
        return new Repeats.Answer(
                digest,
                response.getStatus(),
                location == null ? null : location.toString(),
                response.getMediaType() == null ? null : response.getMediaType().toString(),
                entity == null
                        ? null
                        : entity instanceof String text
                                ? text
                                : JsonWriting.jsonb().toJson(entity));
    }

    private static Response replay(Repeats.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.content() != null) {
            response.entity(answer.content())
                    .type(answer.mediaType() == null ? "application/json" : answer.mediaType());
        }
        return response.build();
    }

    /** Carries a refusal that the method returned instead of threw out of the transaction, so that it is rolled back. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Response response;

        RolledBack(Response response) {
            super("HTTP " + response.getStatus(), null, false, false);
            this.response = response;
        }
    }
}

package org.proofmark.web.rest.base;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.proofmark.foundation.Transactions;
import org.proofmark.identity.Repeats;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;

/**
 * Honours {@code Idempotency-Key} where neither the request nor its answer may leave a trace, because one holds a secret: what was made is
 * remembered by its name alone, and a repeat is refused with that name instead of being done again.
 */
@ApplicationScoped
public class MadeOnce {
    @Inject
    private Transactions transactions;

    @Inject
    private Repeats repeats;

    @Inject
    private HttpServletRequest request;

    /** @param name by which its owner finds it in a list */
    public record Made(String name, Response response) {}

    /**
     * Runs the work in a transaction; without the header, just that.
     *
     * @param already what a repeat is told, by the name of what was made
     */
    public Response run(Actor actor, Callable<Made> work, Function<String, Problem> already) throws Exception {
        String key = request.getHeader(IdempotentInterceptor.HEADER);
        return transactions.required(() -> {
            if (key == null) {
                return work.call().response();
            }
            Optional<Repeats.Answer> earlier =
                    repeats.claim(actor, key, request.getMethod() + " " + request.getRequestURI());
            if (earlier.isPresent()) {
                throw already.apply(String.valueOf(earlier.get().content())).exception();
            }
            Made made = work.call();
            byte[] nothing = RequestBody.digestOfNothing();
            repeats.keep(
                    actor,
                    key,
                    nothing,
                    new Repeats.Answer(nothing, made.response().getStatus(), null, null, made.name()));
            return made.response();
        });
    }
}

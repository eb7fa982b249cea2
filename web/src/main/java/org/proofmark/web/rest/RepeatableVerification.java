package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * Runs a verification that carries an {@code Idempotency-Key}, so that a repeat is no second scan. It stands apart because the others,
 * which are nearly all, should not pay for a transaction of their own.
 */
@RequestScoped
public class RepeatableVerification {
    @Idempotent
    public Response once(Supplier<Response> verification) {
        return verification.get();
    }
}

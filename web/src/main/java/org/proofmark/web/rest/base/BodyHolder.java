package org.proofmark.web.rest.base;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands the request's body from the filter that counts it to the interceptor that needs its digest. */
@RequestScoped
public class BodyHolder {
    private @Nullable RequestBody body;

    void set(RequestBody incoming) {
        body = incoming;
    }

    byte[] digest() throws IOException {
        RequestBody incoming = body;
        return incoming == null ? RequestBody.digestOfNothing() : incoming.digest();
    }
}

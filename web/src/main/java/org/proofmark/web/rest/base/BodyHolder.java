package org.proofmark.web.rest.base;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Hands the request's body from the filter that counts it to the interceptor that needs its digest. It lies with the request itself: a
 * bean for each request would cost every verification more than this is worth.
 */
@ApplicationScoped
public class BodyHolder {
    private static final String BODY = BodyHolder.class.getName() + ".body";

    @Inject
    private HttpServletRequest request;

    void set(RequestBody incoming) {
        request.setAttribute(BODY, incoming);
    }

    byte[] digest() throws IOException {
        return request.getAttribute(BODY) instanceof RequestBody incoming
                ? incoming.digest()
                : RequestBody.digestOfNothing();
    }
}

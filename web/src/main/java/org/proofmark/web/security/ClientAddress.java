package org.proofmark.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed only as far as the proxies in it are trusted: read from the right, the
 * first address that is not a trusted proxy's is the client's.
 */
@ApplicationScoped
public class ClientAddress {
    @Inject
    @ConfigProperty(name = "proofmark.web.trusted-proxies", defaultValue = "none")
    private List<String> trustedProxies;

    /** The client's address in its numeric form. */
    public String of(HttpServletRequest request) {
        return Forwarded.client(
                request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), Networks.parse(trustedProxies));
    }
}

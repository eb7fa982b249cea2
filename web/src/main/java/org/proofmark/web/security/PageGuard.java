package org.proofmark.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.proofmark.identity.SignIn;
import org.proofmark.kernel.Role;

/** Keeps {@link PageAccess}, and whoever has a one-time password at the page where they change it. */
@WebFilter(urlPatterns = "/app/*", dispatcherTypes = DispatcherType.REQUEST)
public class PageGuard extends HttpFilter {
    static final String PASSWORD_PAGE = "/app/password.xhtml";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignIn.Presence> presence = PageSession.presence(request);
        // The path that Faces will serve, decoded and normalised by the container.
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (presence.isEmpty()
                || !presence.get().actor().hasAny(PageAccess.of(path).toArray(Role[]::new))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (presence.get().mustChangePassword() && !path.equals(PASSWORD_PAGE)) {
            response.sendRedirect(request.getContextPath() + PASSWORD_PAGE);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}

package org.proofmark.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.proofmark.identity.SignIn;

/**
 * Form login for pages. The session remembers which account signed in and under which stamp; who that is, with which roles, is asked again
 * at every request, so that taking a role or disabling a user works at once. Programs with keys never come here: their requests carry no
 * session, and REST looks at the key itself.
 */
@ApplicationScoped
public class PageAuthentication implements HttpAuthenticationMechanism {
    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private SignIn signIn;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Credential typed = context.getAuthParameters().getCredential();
        if (typed != null) {
            return enter(request, context, typed);
        }
        SignIn.Session kept = PageSession.kept(request);
        if (kept != null) {
            Optional<SignIn.Presence> presence = signIn.presence(kept);
            if (presence.isPresent()) {
                request.setAttribute(PageSession.PRESENCE, presence.get());
                return context.notifyContainerAboutLogin(
                        new SignedInPrincipal(presence.get().actor()),
                        PeopleStore.groups(presence.get().actor().roles()));
            }
            PageSession.end(request);
        }
        return context.isProtected() ? askToSignIn(request, response, context) : context.doNothing();
    }

    private AuthenticationStatus enter(HttpServletRequest request, HttpMessageContext context, Credential typed) {
        CredentialValidationResult result = stores.validate(typed);
        if (result.getStatus() != CredentialValidationResult.Status.VALID
                || !(request.getAttribute(PageSession.FRESH) instanceof SignIn.Session session)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        PageSession.begin(request, session);
        return context.notifyContainerAboutLogin(result);
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String query = request.getQueryString();
        String wanted =
                request.getRequestURI().substring(request.getContextPath().length())
                        + (query == null || !request.getMethod().equals("GET") ? "" : "?" + query);
        String login =
                request.getContextPath() + "/login.xhtml?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return context.redirect(login);
        }
        // A Faces script follows a redirect only if it is told in its own language.
        try {
            response.setContentType("text/xml;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + login
                            + "\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException failed) {
            throw new AuthenticationException("The browser went away", failed);
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        PageSession.end(request);
    }
}

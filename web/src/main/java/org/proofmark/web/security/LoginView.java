package org.proofmark.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Words;

/** Backs {@code /login.xhtml}: e-mail, password, and the page that was wanted. Also the way out. */
@Named("login")
@RequestScoped
public class LoginView {
    private static final String HOME = "/app/index.xhtml";
    /** Only pages of this application, so that a link to the login cannot lead away from it. */
    private static final Pattern INSIDE = Pattern.compile("/app/[A-Za-z0-9_./-]*(\\?[A-Za-z0-9_.=&%+-]*)?");

    @Inject
    private SecurityContext security;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private String email = "";
    private String password = "";
    private String next = "";

    /** Signs in and goes on to the wanted page; says what is wrong on this one otherwise. */
    public void submit() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(email, password)));
        password = "";
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(external.getRequestContextPath() + target());
            faces.responseComplete();
            return;
        }
        Notices.refusedNext(refusal());
        external.redirect(external.getRequestContextPath() + "/login.xhtml"
                + (isInside(next) ? "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : ""));
        faces.responseComplete();
    }

    private String refusal() {
        if (!(request.getAttribute(PageSession.REFUSAL) instanceof Problem problem)) {
            return words.say("login.refused");
        }
        Long wait = problem.retryAfter();
        String why = words.say(
                switch (problem.kind()) {
                    case UNAUTHENTICATED -> "login.wrong";
                    case RATE_LIMITED -> "login.throttled";
                    case FORBIDDEN -> "login.suspended";
                    default -> "login.refused";
                });
        return wait == null ? why : why + " " + words.say("login.wait", wait);
    }

    private String target() {
        return isInside(next) ? next : HOME;
    }

    static boolean isInside(String path) {
        return INSIDE.matcher(path).matches() && !path.contains("//") && !path.contains("..");
    }

    /** Ends the session. */
    public String leave() throws ServletException {
        request.logout();
        PageSession.end(request);
        return "/login.xhtml?faces-redirect=true";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String typed) {
        email = typed == null ? "" : typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String typed) {
        password = typed == null ? "" : typed;
    }

    public String getNext() {
        return next;
    }

    public void setNext(@Nullable String wanted) {
        next = wanted == null ? "" : wanted;
    }
}

package org.proofmark.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.SignIn;
import org.proofmark.identity.Users;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Words;

/** Backs {@code /app/password.xhtml}, where people change their own password, and must after one that was good for one sign-in. */
@Named("ownPassword")
@RequestScoped
public class PasswordView {
    @Inject
    private Users users;

    @Inject
    private CurrentActor actor;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private String current = "";
    private String next = "";
    private String again = "";

    public String change() {
        if (!next.equals(again)) {
            return again(words.say("password.differ"));
        }
        try {
            SignIn.Session session = users.changePassword(actor.get(), current, next);
            PageSession.begin(request, session);
            return "/app/index.xhtml?faces-redirect=true";
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            if (problem.type().equals("password-wrong")) {
                return again(words.say("password.wrong"));
            }
            return again(
                    problem.faults().isEmpty()
                            ? problem.title()
                            : words.say("password.fresh") + ": "
                                    + problem.faults().get(0).problem());
        }
    }

    /** Whether there is no way around changing it. */
    public boolean isForced() {
        return PageSession.presence(request)
                .map(SignIn.Presence::mustChangePassword)
                .orElse(false);
    }

    /** Says it on a fresh page, so that reloading it sends no password again. */
    private static String again(String text) {
        Notices.refusedNext(text);
        return "/app/password.xhtml?faces-redirect=true";
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String typed) {
        current = typed == null ? "" : typed;
    }

    public String getNext() {
        return next;
    }

    public void setNext(@Nullable String typed) {
        next = typed == null ? "" : typed;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String typed) {
        again = typed == null ? "" : typed;
    }
}

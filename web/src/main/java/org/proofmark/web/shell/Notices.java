package org.proofmark.web.shell;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;

/** Tells the reader what was done. Refusals need no word here: they are thrown, see {@link ProblemMessages}. */
public final class Notices {
    private Notices() {}

    public static void done(String what, @Nullable String detail) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, what, detail == null ? "" : detail));
    }

    /** The same, shown by the page that the reader is led to. */
    public static void doneNext(String what, @Nullable String detail) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        done(what, detail);
    }
}

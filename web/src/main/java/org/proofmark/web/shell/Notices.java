package org.proofmark.web.shell;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the reader what was done. Refusals need no word here: they are thrown, see {@link ProblemMessages}. */
public final class Notices {
    private Notices() {}

    /**
     * @param key of the message; what stands under the same key with {@code .detail} after it follows in smaller print
     * @param fillings of the blanks in both
     */
    public static void done(String key, @Nullable Object... fillings) {
        add(FacesMessage.SEVERITY_INFO, key, fillings);
    }

    /** The same, shown by the page that the reader is led to. */
    public static void doneNext(String key, @Nullable Object... fillings) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        done(key, fillings);
    }

    /** Says on the page that the reader is led to why nothing was done, so that reloading it sends nothing again. */
    public static void refusedNext(String said) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, null));
    }

    private static void add(FacesMessage.Severity severity, String key, @Nullable Object... fillings) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Phrases phrases = Phrases.in(language(faces));
        String detail = key + ".detail";
        faces.addMessage(
                null,
                new FacesMessage(
                        severity,
                        phrases.say(key, fillings),
                        phrases.knows(detail) ? phrases.say(detail, fillings) : ""));
    }

    static Locale language(FacesContext faces) {
        return faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }
}

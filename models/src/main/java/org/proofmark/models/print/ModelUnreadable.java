package org.proofmark.models.print;

import java.io.IOException;

/** A model that is not there, or is not what its manifest says. The message is for the person on call: it names the file. */
public final class ModelUnreadable extends IOException {
    private static final long serialVersionUID = 1L;

    public ModelUnreadable(String message) {
        super(message);
    }

    public ModelUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}

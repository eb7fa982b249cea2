package org.proofmark.ear.house;

import org.jspecify.annotations.Nullable;

/** The house cannot be started or stopped as asked; the message says why and what to do, and is meant to be read by a person. */
public final class HouseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HouseException(String message) {
        super(message);
    }

    public HouseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package org.proofmark.web.rest;

import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/** A change names the version that it was made on, so that nobody overwrites what they have not seen. */
final class Versions {
    private Versions() {}

    static int of(@Nullable Integer version) {
        if (version == null) {
            throw Problem.invalid(
                    "version-missing", "version", null, "is required: the version that was read before the change");
        }
        return version;
    }
}

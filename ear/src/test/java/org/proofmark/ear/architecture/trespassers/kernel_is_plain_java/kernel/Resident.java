package org.proofmark.ear.architecture.trespassers.kernel_is_plain_java.kernel;

import org.jspecify.annotations.Nullable;

/** Does the like where it is allowed. */
public final class Resident {
    public @Nullable String[][] names() {
        return new String[0][0];
    }
}

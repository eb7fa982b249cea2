package org.proofmark.verification;

import org.jspecify.annotations.Nullable;

/**
 * Why a scanned text that is no code of a brand here should not even be opened. Found by looking at the text alone: nothing is asked of
 * anybody, least of all of the address itself.
 *
 * @param kind what is wrong
 * @param imitates the host of a brand here that it pretends to be; null unless it does
 */
public record Danger(Kind kind, @Nullable String imitates) {
    /** What can be wrong with an address; of several the gravest is told, which is the first here. */
    public enum Kind {
        /** No web address but something that acts on the device: runs a script, dials, pays, installs. */
        ACTIVE_SCHEME,
        /** It looks like a host of a brand here, or carries its name, and leads elsewhere. */
        IMITATION,
        /** A name before an @ hides the host that it leads to. */
        CREDENTIALS,
        /** Characters that nobody sees, or that turn the order of others. */
        HIDDEN_CHARACTERS,
        /** A name written in letters of two scripts that look alike. */
        MIXED_SCRIPTS,
        /** A number instead of a name. */
        BARE_ADDRESS
    }
}

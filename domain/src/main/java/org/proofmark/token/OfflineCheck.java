package org.proofmark.token;

/** What a label's own signature says. It knows nothing of states, holds or copies: those need a network. */
public enum OfflineCheck {
    /** The signature covers exactly these elements, and the key is one of those given. */
    GENUINE,
    /** The key is known and the signature is not one of these elements: something was changed, added or taken away. */
    ALTERED,
    /** Signed, as it seems, by a key that was not given: foreign, or newer than the list. */
    UNKNOWN_KEY,
    /** There is no AI 99 of this format. */
    UNSIGNED
}

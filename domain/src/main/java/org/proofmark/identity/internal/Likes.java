package org.proofmark.identity.internal;

/** Text that people search for, made literal for {@code LIKE … ESCAPE '!'}. */
final class Likes {
    private Likes() {}

    static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}

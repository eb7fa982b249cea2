package org.proofmark.kernel;

import org.jspecify.annotations.Nullable;

/**
 * An application identifier with its value.
 *
 * @param ai two to four digits
 * @param value as on the label, percent-decoded; not necessarily valid
 * @param position where the value begins in the text that was read, counted from 0
 */
public record Element(String ai, String value, int position) {
    public Element(String ai, String value) {
        this(ai, value, 0);
    }

    /** What is wrong with the value alone, as a sentence; null when nothing is. */
    public @Nullable String fault() {
        ApplicationIdentifier known = ApplicationIdentifier.of(ai).orElse(null);
        return known == null ? "GS1 has assigned no such identifier" : known.fault(value);
    }
}

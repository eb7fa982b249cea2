package org.proofmark.token;

import java.util.List;
import org.proofmark.kernel.ElementString;
import org.proofmark.token.internal.LabelSignatures;

/** {@link Tokens#checkLabel} for programs without a container. Stateless; safe for many threads. */
public final class OfflineLabels {
    private OfflineLabels() {}

    /** What a label's own signature says, by these keys alone. */
    public static OfflineCheck check(List<OfflineKey> keys, ElementString label) {
        return LabelSignatures.check(keys, label);
    }
}

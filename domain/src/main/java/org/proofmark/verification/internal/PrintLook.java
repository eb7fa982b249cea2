package org.proofmark.verification.internal;

import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;

/**
 * What was looked at to weigh a print.
 *
 * @param expected holds the secret mark of one code: never kept, never sent
 * @param slot of the key that drew it
 * @param genuine as the port said it; null where it was not asked
 */
record PrintLook(
        RectifiedLabel label,
        MarkedSymbol expected,
        int slot,
        @Nullable Double genuine,
        double rectifyMillis,
        double classifyMillis) {}

package org.proofmark.serialization;

import java.util.UUID;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;

/** Which codes something is about. Ranges always mean order positions. */
public sealed interface Scope {
    /** One code alone. */
    record OneCode(CodeId code) implements Scope {}

    /**
     * Positions of an order, both ends included; the whole order is {@code 0} to {@code quantity − 1}.
     *
     * @param first from 0
     */
    record Positions(UUID order, long first, long last) implements Scope {
        public Positions {
            if (first < 0) {
                throw Problem.invalid("range-invalid", "first", String.valueOf(first), "must be 0 or more");
            }
            if (last < first) {
                throw Problem.invalid("range-invalid", "last", String.valueOf(last), "must not be before first");
            }
        }
    }

    /** Every code of a lot, now and later. */
    record WholeLot(UUID lot) implements Scope {}

    /** Every code of a key slot, now and later. */
    record WholeSlot(Gtin gtin, int slot) implements Scope {}
}

package org.proofmark.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The brand whose data a row is. Every table's primary key starts with it.
 *
 * @param value a time-ordered UUID, stored as BINARY(16)
 */
public record TenantId(UUID value) {
    public TenantId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical 36-character form; throws {@link IllegalArgumentException} for anything else. */
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

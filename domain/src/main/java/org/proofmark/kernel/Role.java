package org.proofmark.kernel;

import java.util.Locale;

/** What a user or an API key may do. A role is held within one tenant; {@link #OPERATOR} alone acts on the tenants themselves. */
public enum Role {
    /** Owns the product data of a tenant and everything in it, its users included. */
    BRAND,
    /** Orders codes, prints, aggregates and ships. */
    EXPORTER,
    /** Checks shipments in, returns and decommissions. */
    DISTRIBUTOR,
    /** Reads everything in the tenant, recalls, exports evidence. */
    COMPLIANCE,
    /** Verifies in the field and records seizures. */
    INSPECTOR,
    /** Runs the installation: creates, limits and suspends tenants; sees no tenant's product data. */
    OPERATOR;

    /** The name used in configuration, JSON and role checks, for example {@code compliance}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #key()}; throws {@link IllegalArgumentException} for an unknown name. */
    public static Role ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}

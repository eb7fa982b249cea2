package org.proofmark.serialization.internal;

import org.proofmark.kernel.TenantId;

/** Ranges, holds or lost numbers of a tenant changed; caches of this node listen after the commit. */
record RegistryChanged(TenantId tenant) {}

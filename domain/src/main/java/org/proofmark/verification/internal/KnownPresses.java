package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.TenantId;
import org.proofmark.verification.spi.ClassifyWatermark.Press;

/** What is known of the press of an order. */
@ApplicationScoped
class KnownPresses {
    @Inject
    private SqlPressSamples samples;

    /**
     * @param fingerprint version of the samples that the judge understands
     * @return null where too few labels were photographed
     */
    @Nullable
    Press of(TenantId tenant, UUID order, String fingerprint) {
        List<float[]> rows = samples.of(tenant, order, fingerprint);
        return rows.size() < Press.ENOUGH ? null : new Press(rows);
    }
}

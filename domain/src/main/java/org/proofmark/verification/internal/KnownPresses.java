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
     * @param model whose numbers they are: those of another model say nothing to this one
     * @return null where too few labels were photographed
     */
    @Nullable
    Press of(TenantId tenant, UUID order, String model) {
        List<float[]> rows = samples.of(tenant, order, model);
        return rows.size() < Press.ENOUGH ? null : new Press(mean(rows), rows.size());
    }

    static float[] mean(List<float[]> rows) {
        double[] sums = new double[rows.get(0).length];
        for (float[] row : rows) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += row[k];
            }
        }
        float[] mean = new float[sums.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = (float) (sums[k] / rows.size());
        }
        return mean;
    }
}

package org.proofmark.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.proofmark.foundation.Vital;

/** Readiness is down when a part that is essential is; parts that are merely degraded are listed and leave it up. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    @Inject
    private Instance<Vital> vitals;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("proofmark");
        boolean up = true;
        for (Vital vital : vitals) {
            Vital.Sign sign = vital.look();
            String word = sign.ok() ? "ok" : sign.essential() ? "DOWN" : "degraded";
            answer.withData(vital.name(), word + ": " + sign.detail());
            up &= sign.ok() || !sign.essential();
        }
        return answer.status(up).build();
    }
}

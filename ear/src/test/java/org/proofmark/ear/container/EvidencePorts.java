package org.proofmark.ear.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.verification.spi.ApplyScanRules;
import org.proofmark.verification.spi.WeighCustody;

/** Adapters that {@link InEarWithPorts} puts into domain's own jar: they find nothing and remember that they were asked. */
@ApplicationScoped
public class EvidencePorts implements ApplyScanRules, WeighCustody {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public List<Fired> apply(Sighting sighting) {
        asked.add("rules");
        return List.of();
    }

    @Override
    public Optional<Custody> weigh(TenantId tenant, CodeId code, Instant at) {
        asked.add("custody");
        return Optional.empty();
    }

    /** What was asked since the last call, in order. */
    public List<String> drain() {
        List<String> questions = List.copyOf(asked);
        asked.clear();
        return questions;
    }
}

package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.proofmark.kernel.Actor;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.DispensedAgain;

/**
 * Keeps attempts to dispense a code again. In a transaction of its own, because the command is refused and rolled back; into rows of
 * their own, because that command still holds the locks of the codes.
 */
@ApplicationScoped
public class DispensingWitness {
    @Inject
    private SqlDispensings rows;

    @Inject
    private Event<DispensedAgain> again;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(Actor actor, List<CodeId> codes, Instant now) {
        List<CodeId> each = codes.stream().distinct().toList();
        rows.add(actor.tenant(), each, now, actor.name());
        again.fire(new DispensedAgain(actor.tenant(), each, now, actor.name()));
    }
}

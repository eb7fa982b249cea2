package org.proofmark.batch.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.TenantId;

/**
 * Loads the brand in one transaction: everything or nothing. An EJB, because the transaction must be the container's own for entities and
 * plain SQL to share one connection during start-up.
 */
@Stateless
public class DemoLoader {
    @Inject
    private DemoPeople people;

    @Inject
    private DemoGoods goods;

    @Inject
    private DemoOrder order;

    /** Makes what is not there; where the brand is there but its secrets are lost, new ones for the same people. */
    public TenantId brands(DemoSecrets secrets) {
        Actor system = Actor.system(new TenantId(new UUID(0, 0)));
        boolean isNew = people.isNew(system);
        TenantId demo = people.demo(system);
        TenantId other = people.other(system);
        if (isNew) {
            goods.load(Actor.system(demo));
        }
        if (isNew || !secrets.areComplete()) {
            people.demoStaff(demo, secrets, DemoPlaces.ALL);
            people.operator(system, secrets);
            people.otherBrand(other, secrets);
        }
        return demo;
    }

    public UUID order(Actor system) {
        return order.place(system);
    }
}

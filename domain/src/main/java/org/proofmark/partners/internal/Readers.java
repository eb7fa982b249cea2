package org.proofmark.partners.internal;

import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Role;

/** Everyone who works within a tenant may know its partners; the operator of the installation may not. */
final class Readers {
    private Readers() {}

    static void check(Actor actor) {
        actor.require(Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR);
    }
}

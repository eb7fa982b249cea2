package org.proofmark.catalog.internal;

import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Role;

/** Everyone who works within a tenant may read its catalogue; the operator of the installation may not. */
final class Readers {
    private Readers() {}

    static void check(Actor actor) {
        actor.require(Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR);
    }
}

package org.proofmark.identity.internal;

import java.util.EnumSet;
import java.util.Set;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;

/** Who may grant what: a brand everything but OPERATOR, an operator OPERATOR alone, nobody else anything. */
final class Grants {
    private static final Set<Role> OF_BRAND = EnumSet.complementOf(EnumSet.of(Role.OPERATOR));
    private static final Set<Role> OF_OPERATOR = EnumSet.of(Role.OPERATOR);

    private Grants() {}

    static void requireAdministrator(Actor actor) {
        actor.require(Role.BRAND, Role.OPERATOR);
    }

    static void requireSystem(Actor actor) {
        if (!actor.isSystem()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "role-missing", "Only the installation itself may do this")
                    .exception();
        }
    }

    /** @throws org.proofmark.kernel.ProblemException FORBIDDEN {@code role-not-yours-to-grant}; INVALID {@code roles-empty} */
    static void check(Actor actor, Set<Role> wanted) {
        requireAdministrator(actor);
        if (wanted.isEmpty()) {
            throw Problem.invalid("roles-empty", "roles", null, "must name at least one role");
        }
        Set<Role> granted = EnumSet.noneOf(Role.class);
        if (actor.isSystem()) {
            granted.addAll(EnumSet.allOf(Role.class));
        }
        if (actor.hasAny(Role.BRAND)) {
            granted.addAll(OF_BRAND);
        }
        if (actor.hasAny(Role.OPERATOR)) {
            granted.addAll(OF_OPERATOR);
        }
        if (!granted.containsAll(wanted)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "role-not-yours-to-grant", "You may not grant this role")
                    .detail("You may grant " + granted + ".")
                    .fault("roles", wanted.toString(), "must be among " + granted)
                    .exception();
        }
    }
}

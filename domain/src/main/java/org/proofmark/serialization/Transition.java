package org.proofmark.serialization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;

/**
 * The named moves of a unit's {@link Life}, each with its business step and disposition of the Core Business Vocabulary (CBV 2.0, §7.1
 * and §7.2) and the roles that may make it. What is not listed is refused.
 */
public enum Transition {
    /** The identifier was written to a label that nobody sells yet. */
    PRINT(Life.PRINTED, "encoding", "encoded", Set.of(Life.ISSUED), Role.BRAND, Role.EXPORTER),
    /** The label is on its unit. Codes that were printed elsewhere come straight from ISSUED. */
    COMMISSION(
            Life.COMMISSIONED, "commissioning", "active", Set.of(Life.ISSUED, Life.PRINTED), Role.BRAND, Role.EXPORTER),
    /** Sold or handed to the user. */
    DISPENSE(
            Life.DISPENSED,
            "dispensing",
            "dispensed",
            Set.of(Life.COMMISSIONED),
            Role.BRAND,
            Role.EXPORTER,
            Role.DISTRIBUTOR),
    /** Taken off the market, for a reason of {@link #REASONS}. */
    DECOMMISSION(
            Life.DECOMMISSIONED,
            "decommissioning",
            "inactive",
            Set.of(Life.COMMISSIONED, Life.DISPENSED),
            Role.BRAND,
            Role.EXPORTER,
            Role.DISTRIBUTOR,
            Role.COMPLIANCE),
    /** The unit no longer exists. */
    DESTROY(
            Life.DESTROYED,
            "destroying",
            "destroyed",
            Set.of(Life.COMMISSIONED, Life.DISPENSED, Life.DECOMMISSIONED),
            Role.BRAND,
            Role.EXPORTER,
            Role.DISTRIBUTOR,
            Role.COMPLIANCE),
    /** The label was spoilt or never used. */
    VOID(Life.VOID, "decommissioning", "inactive", Set.of(Life.ISSUED, Life.PRINTED), Role.BRAND, Role.EXPORTER);

    /** Why a unit may be decommissioned. */
    public static final List<String> REASONS =
            List.of("damaged", "expired", "destroyed", "lost", "stolen", "sampled", "other");

    private final Life to;
    private final String bizStep;
    private final String disposition;
    private final Set<Life> from;
    private final Set<Role> roles;

    Transition(Life to, String bizStep, String disposition, Set<Life> from, Role... roles) {
        this.to = to;
        this.bizStep = bizStep;
        this.disposition = disposition;
        this.from = EnumSet.copyOf(from);
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    public Life to() {
        return to;
    }

    /** The bare word of CBV, for example {@code commissioning}. */
    public String bizStep() {
        return bizStep;
    }

    /** The bare word of CBV, for example {@code active}. */
    public String disposition() {
        return disposition;
    }

    public boolean isAllowedFrom(Life life) {
        return from.contains(life);
    }

    public Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    /**
     * @param what the code or range, for the message
     * @throws org.proofmark.kernel.ProblemException {@code transition-refused}, naming both states
     */
    public void check(Life current, String what) {
        if (!isAllowedFrom(current)) {
            String sources = from.stream().map(Enum::name).sorted().collect(Collectors.joining(" or "));
            throw Problem.of(Problem.Kind.CONFLICT, "transition-refused", "The code cannot move there from where it is")
                    .detail(what + " is " + current + " and cannot become " + to + "; only " + sources + " can.")
                    .fault("state", to.name(), "is not reachable from " + current)
                    .exception();
        }
    }
}

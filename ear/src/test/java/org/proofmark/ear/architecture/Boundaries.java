package org.proofmark.ear.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.proofmark.ear.architecture.Conditions.outermost;
import static org.proofmark.ear.architecture.Conditions.that;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Where the wall clock and the entropy enter: in what says {@code @Boundary}, and nowhere else. */
final class Boundaries {
    private static final Set<String> FORBIDDEN = Set.of(
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.lang.System.currentTimeMillis",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.security.SecureRandom.<init>",
            "java.util.Random.<init>");

    private Boundaries() {}

    static ArchRule timeAndRandomnessAreGiven(Rooms rooms) {
        return classes()
                .that(rooms.inAnyRoom())
                .should(that("be given time and randomness", (type, violation) -> type.getAccessesFromSelf().stream()
                        .filter(access -> isTaking(access) && !isExcused(access))
                        .forEach(access -> violation.accept(access.getDescription()))));
    }

    private static boolean isTaking(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return FORBIDDEN.contains(owner + "." + name)
                || (owner.startsWith("java.time.")
                        && name.equals("now")
                        // now(Clock) is given its time.
                        && !access.getTarget().getFullName().contains("java.time.Clock"));
    }

    private static boolean isExcused(JavaAccess<?> access) {
        JavaClass owner = access.getOriginOwner();
        return isBoundary(owner)
                || isBoundary(outermost(owner))
                || access.getOrigin().getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getRawType().getSimpleName().equals("Boundary"));
    }

    private static boolean isBoundary(JavaClass type) {
        return type.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getSimpleName().equals("Boundary"));
    }
}

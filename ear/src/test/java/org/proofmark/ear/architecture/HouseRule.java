package org.proofmark.ear.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.proofmark.ear.architecture.Conditions.dependOnNothing;
import static org.proofmark.ear.architecture.Conditions.isDatabaseClass;
import static org.proofmark.ear.architecture.Conditions.that;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.Set;

/** Each rule of the house; its trespasser lives in {@code trespassers.<name in lower case>}. */
enum HouseRule {
    /** A package that is no room has no arrows, so nothing would guard it. */
    EVERY_PACKAGE_IS_A_ROOM {
        @Override
        ArchRule on(Rooms rooms) {
            return classes()
                    .that(rooms.inAnyRoom())
                    .should(that("live in a room that has arrows", (type, violation) -> rooms.of(type)
                            .filter(room -> !Rooms.known().contains(room))
                            .ifPresent(room -> violation.accept(type.getName() + " is in no known room"))));
        }
    },
    /** Rule 1: arrows between rooms. */
    ARROWS {
        @Override
        ArchRule on(Rooms rooms) {
            return classes().that(rooms.inAnyRoom()).should(dependOnNothing("against the arrows", dependency -> {
                Optional<String> to = rooms.of(dependency.getTargetClass());
                return to.isPresent()
                        && !rooms.isPort(dependency.getTargetClass())
                        && !rooms.mayKnow(rooms.of(dependency.getOriginClass()).orElseThrow(), to.get());
            }));
        }
    },
    /** Rule 1: the kernel's words are free of every framework. */
    KERNEL_IS_PLAIN_JAVA {
        @Override
        ArchRule on(Rooms rooms) {
            return classes()
                    .that(rooms.in("kernel"))
                    .should(dependOnNothing(
                            "but Java", dependency -> !isPlain(dependency.getTargetClass(), rooms, "kernel")));
        }
    },
    /** The independent checker shares no code with the log's writer. */
    FSCK_IS_ALONE {
        @Override
        ArchRule on(Rooms rooms) {
            return classes()
                    .that(rooms.in("fsck"))
                    .should(dependOnNothing(
                            "but Java", dependency -> !isPlain(dependency.getTargetClass(), rooms, "fsck")));
        }
    },
    /** Rule 2: nobody enters another room's internal. */
    INTERNAL_IS_PRIVATE {
        @Override
        ArchRule on(Rooms rooms) {
            return classes()
                    .that(rooms.inAnyRoom())
                    .should(dependOnNothing(
                            "in another room's internal",
                            dependency -> rooms.isInternal(dependency.getTargetClass())
                                    && !rooms.of(dependency.getTargetClass())
                                            .equals(rooms.of(dependency.getOriginClass()))));
        }
    },
    /** Rule 2: inside types stay inside. */
    SIGNATURES_HIDE_INTERNAL {
        @Override
        ArchRule on(Rooms rooms) {
            return Signatures.hideInternal(rooms);
        }
    },
    /** Rule 3: the adapters never import each other. */
    ADAPTERS_STAY_APART {
        @Override
        ArchRule on(Rooms rooms) {
            return classes()
                    .that(rooms.in("batch", "models", "web"))
                    .should(dependOnNothing("in another adapter", dependency -> {
                        Optional<String> to =
                                rooms.of(dependency.getTargetClass()).filter(Rooms.ADAPTERS::contains);
                        return to.isPresent() && !to.equals(rooms.of(dependency.getOriginClass()));
                    }));
        }
    },
    /** Rule 4. */
    FACES_ONLY_IN_WEB {
        @Override
        ArchRule on(Rooms rooms) {
            return only(rooms, "web", "jakarta.faces.", "org.primefaces.", "jakarta.servlet.", "jakarta.ws.rs.");
        }
    },
    /** Rule 4. */
    BATCH_ONLY_IN_BATCH {
        @Override
        ArchRule on(Rooms rooms) {
            return only(rooms, "batch", "jakarta.batch.");
        }
    },
    /** Rule 4. */
    TENSORFLOW_ONLY_IN_MODELS {
        @Override
        ArchRule on(Rooms rooms) {
            return only(rooms, "models", "org.tensorflow.", "org.bytedeco.");
        }
    },
    /** Rule 4: whoever handles keys is looked at twice; the others ask those two. */
    BOUNCY_CASTLE_ONLY_WHERE_KEYS_ARE {
        @Override
        ArchRule on(Rooms rooms) {
            return classes()
                    .that(rooms.inAnyRoom())
                    .should(dependOnNothing(
                            "of Bouncy Castle outside token.internal and audit.internal.signing",
                            dependency -> Conditions.in(dependency.getTargetClass(), "org.bouncycastle.")
                                    && !under(dependency.getOriginClass(), rooms.root() + ".token.internal")
                                    && !under(dependency.getOriginClass(), rooms.root() + ".audit.internal.signing")));
        }
    },
    /** Rule 4: so that one can read every query in the house by looking for two prefixes. */
    SQL_ONLY_IN_DATABASE_CLASSES {
        @Override
        ArchRule on(Rooms rooms) {
            return classes()
                    .that(rooms.inAnyRoom())
                    .should(dependOnNothing(
                            "that talks to the database outside Jpa* and Sql*",
                            dependency -> isDatabaseApi(dependency.getTargetClass())
                                    && !isDatabaseClass(dependency.getOriginClass())));
        }
    },
    /** Rule 5: rooms refer to each other by id. */
    NO_ASSOCIATION_ACROSS_ROOMS {
        @Override
        ArchRule on(Rooms rooms) {
            return Signatures.associateWithinTheRoom(rooms);
        }
    },
    /** Rule 5: time and randomness are given, never taken. */
    TIME_AND_RANDOMNESS_ARE_GIVEN {
        @Override
        ArchRule on(Rooms rooms) {
            return Boundaries.timeAndRandomnessAreGiven(rooms);
        }
    },
    /** Take Payara away: rules and algorithms still make sense. Only beans, entities and database classes know the container. */
    RULES_KNOW_NO_CONTAINER {
        @Override
        ArchRule on(Rooms rooms) {
            return classes()
                    .that(rooms.inDomain())
                    .should(dependOnNothing(
                            "of the container unless it is a bean, an entity or a database class",
                            dependency -> isContainerApi(dependency.getTargetClass())
                                    && !ContainerClasses.isOne(dependency.getOriginClass())));
        }
    };

    abstract ArchRule on(Rooms rooms);

    private static ArchRule only(Rooms rooms, String where, String... prefixes) {
        return classes()
                .that(rooms.inAnyRoom())
                .should(dependOnNothing(
                        "of " + String.join(", ", prefixes) + " outside " + where,
                        dependency -> Conditions.in(dependency.getTargetClass(), prefixes)
                                && !rooms.of(dependency.getOriginClass()).equals(Optional.of(where))));
    }

    private static boolean isPlain(JavaClass type, Rooms rooms, String room) {
        JavaClass component = type.getBaseComponentType();
        return component.isPrimitive()
                || Conditions.in(component, "java.", "org.jspecify.annotations.")
                || rooms.of(component).equals(Optional.of(room));
    }

    private static boolean under(JavaClass type, String packageName) {
        return (type.getPackageName() + ".").startsWith(packageName + ".");
    }

    private static final Set<String> ENTITY_MANAGERS = Set.of(
            "jakarta.persistence.EntityManager",
            "jakarta.persistence.EntityManagerFactory",
            "jakarta.persistence.Query",
            "jakarta.persistence.TypedQuery",
            "jakarta.persistence.StoredProcedureQuery",
            "jakarta.persistence.NamedQuery",
            "jakarta.persistence.NamedNativeQuery",
            "jakarta.persistence.PersistenceContext");

    /** What runs queries. The exceptions that a failed query throws are no query: REST tells by them whether to try again. */
    private static boolean isDatabaseApi(JavaClass type) {
        return (Conditions.in(
                                type,
                                "java.sql.",
                                "javax.sql.",
                                "jakarta.persistence.criteria.",
                                "org.hibernate.",
                                "org.flywaydb.")
                        && !type.isAssignableTo(Throwable.class))
                || ENTITY_MANAGERS.contains(type.getBaseComponentType().getName());
    }

    private static boolean isContainerApi(JavaClass type) {
        return Conditions.in(
                type,
                "jakarta.ejb.",
                "jakarta.enterprise.",
                "jakarta.inject.",
                "jakarta.interceptor.",
                "jakarta.transaction.",
                "jakarta.annotation.",
                "jakarta.persistence.",
                "jakarta.security.",
                "org.eclipse.microprofile.");
    }
}

package org.proofmark.ear.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Conditions on classes, said with lambdas. */
final class Conditions {
    private Conditions() {}

    /** Every dependency that the predicate accepts is a violation. */
    static ArchCondition<JavaClass> dependOnNothing(String what, Predicate<Dependency> forbidden) {
        return that("depend on nothing " + what, (type, violation) -> type.getDirectDependenciesFromSelf().stream()
                .filter(forbidden)
                .forEach(dependency -> violation.accept(dependency.getDescription())));
    }

    static ArchCondition<JavaClass> that(String description, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }

    /** The class that a nested, local or anonymous class is written in. */
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Conditions::outermost).orElse(type);
    }

    static boolean isDatabaseClass(JavaClass type) {
        String name = outermost(type).getSimpleName();
        return name.startsWith("Jpa") || name.startsWith("Sql");
    }

    /** Whether the class belongs to one of the packages, given as prefixes such as {@code jakarta.ejb.}. */
    static boolean in(JavaClass type, String... prefixes) {
        String name = type.getBaseComponentType().getName();
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    static String slug(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}

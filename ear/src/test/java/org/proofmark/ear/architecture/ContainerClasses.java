package org.proofmark.ear.architecture;

import static org.proofmark.ear.architecture.Conditions.isDatabaseClass;
import static org.proofmark.ear.architecture.Conditions.outermost;

import com.tngtech.archunit.core.domain.JavaClass;

/** Which classes of domain may know the container: those that it makes, and the annotations and interceptors that it reads. */
final class ContainerClasses {
    private ContainerClasses() {}

    static boolean isOne(JavaClass type) {
        JavaClass outer = outermost(type);
        return isDatabaseClass(type) || isMade(type) || isMade(outer) || outer.isAnnotation();
    }

    /** Beans with a scope or an EJB kind; entities, what is embedded in them, and converters. */
    private static boolean isMade(JavaClass type) {
        return type.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(name -> name.startsWith("jakarta.ejb.S")
                        || name.matches("jakarta\\.enterprise\\.context\\.\\w+Scoped")
                        || name.equals("jakarta.enterprise.context.Dependent")
                        || name.equals("jakarta.inject.Singleton")
                        || name.equals("jakarta.interceptor.Interceptor")
                        || name.matches(
                                "jakarta\\.persistence\\.(Entity|Embeddable|MappedSuperclass|Converter|IdClass)")
                        || name.startsWith("org.eclipse.microprofile.health."));
    }
}

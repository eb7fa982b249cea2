package org.proofmark.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.web.rest.base.Access;

/** Every endpoint says who may call it, and those that can be repeated are built so that they can be. */
class EndpointsTest {
    static List<Method> endpoints(Class<?>... packages) {
        JavaClasses classes = packages.length == 0
                ? new ClassFileImporter()
                        .withImportOption(
                                com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.proofmark")
                : new ClassFileImporter().importClasses(packages);
        List<Method> endpoints = new ArrayList<>();
        classes.stream().filter(type -> type.isAnnotatedWith(Path.class)).forEach(type -> {
            for (JavaMethod method : type.getMethods()) {
                Method reflected = method.reflect();
                if (Arrays.stream(reflected.getAnnotations())
                        .map(Annotation::annotationType)
                        .anyMatch(annotation -> annotation.isAnnotationPresent(HttpMethod.class))) {
                    endpoints.add(reflected);
                }
            }
        });
        return endpoints;
    }

    private static List<String> faults(List<Method> endpoints) {
        List<String> faults = new ArrayList<>();
        for (Method method : endpoints) {
            Class<?> type = method.getDeclaringClass();
            if (Access.of(type, method).door() == Access.Door.CLOSED) {
                faults.add(method + " says neither @Allow nor @PublicDoor");
            }
            if (method.isAnnotationPresent(Idempotent.class) || type.isAnnotationPresent(Idempotent.class)) {
                if (method.getReturnType() != Response.class) {
                    faults.add(method + " is @Idempotent and must return Response");
                }
                if (!type.isAnnotationPresent(RequestScoped.class)) {
                    faults.add(type + " has @Idempotent methods and must be @RequestScoped");
                }
            }
        }
        return faults;
    }

    @Test
    void every_endpoint_says_who_may_call_it() {
        assertThat(endpoints()).isNotEmpty();
        assertThat(faults(endpoints())).isEmpty();
    }

    @Test
    void an_endpoint_that_says_nothing_is_found() {
        assertThat(faults(endpoints(Trespasser.class)))
                .anyMatch(fault -> fault.contains("silent") && fault.contains("neither"))
                .anyMatch(fault -> fault.contains("repeatable") && fault.contains("must return Response"))
                .anyMatch(fault -> fault.contains("must be @RequestScoped"));
    }

    /** What the test must find. */
    @Path("trespasser")
    static class Trespasser {
        @jakarta.ws.rs.GET
        public String silent() {
            return "";
        }

        @jakarta.ws.rs.POST
        @Idempotent
        @Allow(org.proofmark.kernel.Role.BRAND)
        public String repeatable() {
            return "";
        }
    }
}

package org.proofmark.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Role;
import org.proofmark.web.rest.base.Access;
import org.proofmark.web.security.PageAccess;

/**
 * The authorisation matrix is said twice: by annotations and {@link PageAccess}, and by hand in the file that the deployed test asks the
 * server about. This test compares the two, so that an endpoint or page that the matrix does not know fails the build.
 */
class AuthorisationMatrixTest {
    private static final java.nio.file.Path MATRIX =
            java.nio.file.Path.of("../ear/src/test/resources/authorisation-matrix.csv");
    private static final java.nio.file.Path WEBAPP = java.nio.file.Path.of("src/main/webapp");

    @Test
    void the_matrix_knows_every_endpoint_and_page() throws IOException {
        Set<String> written = new TreeSet<>(Files.readAllLines(MATRIX).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
        Set<String> missing = new TreeSet<>(said());
        missing.removeAll(written);
        assertThat(missing)
                .as(
                        "lines that ear/src/test/resources/authorisation-matrix.csv lacks: read them, and add them if they are right")
                .isEmpty();
        Set<String> stale = new TreeSet<>(written);
        stale.removeAll(said());
        assertThat(stale)
                .as("lines of the matrix that no endpoint or page bears out")
                .isEmpty();
    }

    @Test
    void an_unknown_endpoint_would_be_found() {
        assertThat(lines(EndpointsTest.Trespasser.class, "/api/v1"))
                .containsExactlyInAnyOrder("GET,/api/v1/trespasser,nobody", "POST,/api/v1/trespasser,brand");
    }

    private static Set<String> said() throws IOException {
        Set<String> lines = new TreeSet<>();
        String root = RestApi.class.getAnnotation(ApplicationPath.class).value();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.proofmark")) {
            if (type.isAnnotatedWith(Path.class)) {
                lines.addAll(lines(type.reflect(), root));
            } else if (type.isAnnotatedWith(WebServlet.class)) {
                lines.addAll(servlet(type.reflect()));
            }
        }
        try (Stream<java.nio.file.Path> files = Files.walk(WEBAPP)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> !page.startsWith("/WEB-INF/") && !page.startsWith("/resources/"))
                    .forEach(page -> lines.add(
                            "PAGE," + page + "," + (page.startsWith("/app/") ? roles(PageAccess.of(page)) : "public")));
        }
        return lines;
    }

    /** Method, path and roles of each endpoint of a resource. */
    static Set<String> lines(Class<?> resource, String root) {
        Set<String> lines = new TreeSet<>();
        for (Method method : resource.getDeclaredMethods()) {
            Path own = method.getAnnotation(Path.class);
            String path = join(root, resource.getAnnotation(Path.class).value(), own == null ? "" : own.value());
            Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                    .forEach(verb -> lines.add(verb.getAnnotation(HttpMethod.class)
                                    .value() + "," + path + "," + who(Access.of(resource, method))));
        }
        return lines;
    }

    private static Set<String> servlet(Class<?> type) {
        WebServlet mapping = type.getAnnotation(WebServlet.class);
        Access access = Access.ofServlet(type);
        return Stream.of(mapping.value(), mapping.urlPatterns())
                .flatMap(Arrays::stream)
                .map(pattern -> "SERVLET," + pattern + "," + who(access))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String join(String... parts) {
        String path = Arrays.stream(parts)
                .map(part -> part.replaceAll("^/+|/+$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
        // A parameter's pattern is no part of who may call.
        return path.replaceAll("\\{\\s*([A-Za-z0-9_.-]+)\\s*:.*?}(?=/|$|\\.)", "{$1}");
    }

    private static String who(Access access) {
        return switch (access.door()) {
            case PUBLIC -> "public";
            case CLOSED -> "nobody";
            case ROLES -> {
                Allow allow = access.roles();
                yield allow == null ? "nobody" : roles(Set.of(allow.value()));
            }
        };
    }

    private static String roles(Collection<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Role::key)
                .collect(Collectors.joining(" "));
    }
}

package org.proofmark.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

/** What {@code /openapi} is made of: a file for some resources, the classes themselves for the others. Each resource is of one kind. */
class OpenApiTest {
    private static final java.nio.file.Path CONFIGURATION =
            java.nio.file.Path.of("../domain/src/main/resources/META-INF/microprofile-config.properties");
    private static final java.nio.file.Path FILE = java.nio.file.Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final Pattern PATH = Pattern.compile(" {2}(/\\S+):");
    private static final Pattern METHOD = Pattern.compile(" {4}(get|post|put|delete):");
    /** For the benchmark; shown nowhere. */
    private static final String HIDDEN = "POST /api/v1/verifications/noop";

    private static Set<String> unscanned() throws IOException {
        Properties configuration = new Properties();
        configuration.load(new StringReader(Files.readString(CONFIGURATION)));
        return Set.of(
                configuration.getProperty("mp.openapi.scan.exclude.classes").split(",", -1));
    }

    private static List<Class<?>> resources() {
        List<Class<?>> resources = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.proofmark.web")) {
            if (type.isAnnotatedWith(Path.class)) {
                resources.add(type.reflect());
            }
        }
        return resources;
    }

    private static Set<String> written() throws IOException {
        Set<String> operations = new TreeSet<>();
        String path = "";
        for (String line : Files.readAllLines(FILE)) {
            Matcher paths = PATH.matcher(line);
            Matcher methods = METHOD.matcher(line);
            if (paths.matches()) {
                path = paths.group(1);
            } else if (methods.matches()) {
                operations.add(methods.group(1).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return operations;
    }

    @Test
    void the_file_describes_the_resources_that_are_not_scanned_and_no_others() throws IOException {
        Set<String> operations = new TreeSet<>();
        Set<String> unscanned = unscanned();
        for (Class<?> resource : resources()) {
            if (unscanned.contains(resource.getName())) {
                AuthorisationMatrixTest.lines(resource, "/api/v1")
                        .forEach(line -> operations.add(line.split(",")[0] + " " + line.split(",")[1]));
            }
        }
        operations.remove(HIDDEN);
        assertThat(operations).isNotEmpty();
        assertThat(written()).isEqualTo(operations);
    }

    /** The scanner takes records of one simple name for one schema, and shows the last for all of them. */
    @Test
    void no_two_bodies_of_scanned_resources_have_one_name() throws IOException {
        Set<String> unscanned = unscanned();
        List<String> names = new ArrayList<>();
        for (Class<?> resource : resources()) {
            if (!unscanned.contains(resource.getName())) {
                for (Class<?> body : resource.getClasses()) {
                    Schema schema = body.getAnnotation(Schema.class);
                    names.add(schema == null ? body.getSimpleName() : schema.name());
                }
            }
        }
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }
}

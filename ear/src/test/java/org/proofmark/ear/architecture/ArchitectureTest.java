package org.proofmark.ear.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house obeys its rules, and every rule would notice a trespasser. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(Stream.of("domain", "batch", "web", "models")
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    @Test
    void everyModuleIsLookedAt() {
        for (String module : new String[] {"domain", "batch", "web", "models"}) {
            assertThat(Files.isDirectory(Path.of("..", module, "target", "classes")))
                    .as(module)
                    .isTrue();
        }
        assertThat(HOUSE.contain("org.proofmark.kernel.Actor")).isTrue();
        assertThat(HOUSE.contain("org.proofmark.web.rest.RestApi")).isTrue();
        assertThat(HOUSE.contain("org.proofmark.batch.Dispatcher")).isTrue();
        assertThat(HOUSE.contain("org.proofmark.models.WatermarkBean")).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> theHouseObeys() {
        Rooms rooms = new Rooms("org.proofmark");
        return Stream.of(HouseRule.values())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(), () -> rule.on(rooms).allowEmptyShould(true).check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> theTrespasserIsRejected() {
        return Stream.of(HouseRule.values())
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    String root =
                            ArchitectureTest.class.getPackageName() + ".trespassers." + Conditions.slug(rule.name());
                    JavaClasses trespassers = new ClassFileImporter().importPackages(root);
                    assertThat(trespassers).as("classes under " + root).isNotEmpty();
                    var result = rule.on(new Rooms(root)).allowEmptyShould(true).evaluate(trespassers);
                    assertThat(result.getFailureReport().getDetails())
                            .as("what " + rule + " says about its trespasser")
                            .anyMatch(detail -> detail.contains("Trespasser"))
                            .noneMatch(detail -> detail.contains("Resident"));
                }));
    }
}

package org.proofmark.ear.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every query names the tenant, or says by {@code @CrossTenant} why it may see more than one. Together with the rule that queries stand
 * in {@code Jpa*} and {@code Sql*} classes only, this covers the whole house.
 */
class TenantInEveryQueryTest {
    @Test
    void everyQueryNamesTheTenantOrSaysWhyNot() throws IOException {
        List<String> forgetful = new ArrayList<>();
        List<Path> read = new ArrayList<>();
        for (String module : List.of("domain", "batch", "web", "models")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path source :
                        sources.filter(TenantInEveryQueryTest::isDatabaseClass).toList()) {
                    read.add(source);
                    forgetful.addAll(Queries.withoutTenant(source));
                }
            }
        }
        assertThat(read).isNotEmpty();
        assertThat(forgetful)
                .as("queries without tenant_id; name it, or annotate the method with @CrossTenant(\"why\")")
                .isEmpty();
    }

    private static boolean isDatabaseClass(Path source) {
        return source.getFileName().toString().matches("(Jpa|Sql)\\w*\\.java");
    }

    @Test
    void theTrespassersAreRejected() throws IOException {
        assertThat(Queries.withoutTenant(Path.of("src/test/resources/trespassers/SqlForgetful.java")))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "SqlForgetful.inline",
                        "SqlForgetful.concatenated",
                        "SqlForgetful.byConstant",
                        "SqlForgetful.jpql",
                        "SqlForgetful.textBlock",
                        "SqlForgetful.tenantOnlyAtRunTime",
                        "Inner.nested");
    }
}

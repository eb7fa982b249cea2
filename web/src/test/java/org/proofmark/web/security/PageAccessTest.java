package org.proofmark.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.kernel.Role;

class PageAccessTest {
    @Test
    void every_page_of_the_admin_ui_is_somebodys() throws IOException {
        Path webapp = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(webapp.resolve("app"))) {
            List<String> pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(pages).contains("/app/index.xhtml").allSatisfy(page -> assertThat(PageAccess.of(page))
                    .as("roles of %s: add it to PageAccess and to the authorisation matrix", page)
                    .isNotEmpty());
        }
    }

    @Test
    void the_longest_match_wins_and_no_match_is_nobodys() {
        assertThat(PageAccess.of("/app/orders/orders.xhtml")).contains(Role.COMPLIANCE);
        assertThat(PageAccess.of("/app/orders/new.xhtml")).isEqualTo(Set.of(Role.BRAND, Role.EXPORTER));
        assertThat(PageAccess.of("/app/identity/tenants.xhtml")).isEqualTo(Set.of(Role.OPERATOR));
        assertThat(PageAccess.of("/app/identity/else.xhtml")).isEmpty();
        assertThat(PageAccess.of("/app/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/index.xhtml", "/app/orders/order.xhtml?id=0192-aa&tab=2", "/app/find.xhtml?q=a%20b"})
    void a_page_inside_is_gone_on_to(String path) {
        assertThat(LoginView.isInside(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/app/",
                "//evil.example",
                "/app//evil.example",
                "/app/../login.xhtml",
                "/login.xhtml",
                "/app/x\r\nSet-Cookie: a=b",
                "/app/x?next=<script>",
                "/app\\evil",
            })
    void nothing_else_is(String path) {
        assertThat(LoginView.isInside(path)).isFalse();
    }
}

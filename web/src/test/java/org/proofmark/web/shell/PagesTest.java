package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofmark.web.security.PageAccess;

/** What can be said of the pages without a server: every page has its reader, no script hides in the markup. */
class PagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");

    @Test
    void everyPageBelongsToSomebody() {
        List<String> orphans = pages().stream()
                .map(page -> "/" + WEBAPP.relativize(page).toString().replace('\\', '/'))
                .filter(path -> path.startsWith("/app/") && PageAccess.of(path).isEmpty())
                .toList();
        assertThat(orphans).isEmpty();
    }

    @Test
    void noPageHoldsAScript() {
        for (Path page : pages()) {
            assertThat(read(page)).as(page.toString()).doesNotContain("<script").doesNotContain("javascript:");
        }
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.web.security.PageAccess;

/** What can be said of the pages without a server: every word has its message, every page its reader, no script hides in the markup. */
class PagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern MESSAGE = Pattern.compile("msg\\['([a-z0-9.]+)'\\]");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "zh"})
    void everyLanguageHasEveryMessage(String language) {
        assertThat(messages("messages_" + language)).isEqualTo(messages("messages"));
    }

    @Test
    void everyMessageThatAPageNamesExists() {
        Set<String> named = new TreeSet<>();
        for (Path page : pages()) {
            Matcher matcher = MESSAGE.matcher(read(page));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        assertThat(named).isNotEmpty().isSubsetOf(messages("messages"));
    }

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

    private static Set<String> messages(String bundle) {
        Properties properties = new Properties();
        try (InputStream in = PagesTest.class.getResourceAsStream(bundle + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
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

package org.proofmark.ear.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every configuration key stands in the README's table with its true default, and the table names no key that the code ignores. */
class ConfigurationTableTest {
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"(proofmark\\.[a-z0-9]+(?:[.-][a-z0-9]+)*)\"");
    private static final Pattern ROW = Pattern.compile("^\\| `(proofmark\\.[^`]+)` \\| (.*?) \\| (.+?) \\|$");

    /** What begins like a key and is none: the persistence unit's and the login's names, files. */
    private static final Set<String> NOT_KEYS = Set.of();

    static Map<String, String> table() {
        Map<String, String> rows = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : Repository.text("README.md").lines().toList()) {
            if (line.startsWith("<!-- configuration:")) {
                inside = line.contains("begin");
            }
            Matcher row = ROW.matcher(line);
            if (inside && row.matches()) {
                rows.put(row.group(1), row.group(2).replace("`", ""));
            }
        }
        return rows;
    }

    @Test
    void everyKeyThatTheCodeReadsStandsInTheTable() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : Repository.serverSources()) {
            Matcher matcher = KEY_IN_CODE.matcher(Files.readString(file));
            while (matcher.find()) {
                found.put(matcher.group(1), file.getFileName().toString());
            }
        }
        found.keySet().removeAll(NOT_KEYS);
        assertThat(found).isNotEmpty();
        Map<String, String> missing = new TreeMap<>(found);
        missing.keySet().removeAll(table().keySet());
        assertThat(missing)
                .as("keys that the README's table lacks, with the class that reads them")
                .isEmpty();
        Set<String> stale = new TreeSet<>(table().keySet());
        stale.removeAll(found.keySet());
        assertThat(stale).as("keys in the README's table that no code reads").isEmpty();
    }

    @Test
    void theTableShowsTheTrueDefaults() throws IOException {
        Properties defaults = new Properties();
        defaults.load(
                new StringReader(Repository.text("domain/src/main/resources/META-INF/microprofile-config.properties")));
        Map<String, String> shown = new TreeMap<>();
        table().forEach((key, value) -> shown.put(key, value.equals("–") ? "" : value));
        Map<String, String> true_ = new TreeMap<>();
        for (String key : table().keySet()) {
            true_.put(key, defaults.getProperty(key, ""));
        }
        assertThat(shown).isEqualTo(true_);
        Set<String> undocumented = new TreeSet<>(defaults.stringPropertyNames());
        undocumented.removeIf(key -> !key.startsWith("proofmark."));
        undocumented.removeAll(table().keySet());
        assertThat(undocumented).as("defaults of keys that the table lacks").isEmpty();
    }
}

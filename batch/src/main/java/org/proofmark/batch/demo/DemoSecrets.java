package org.proofmark.batch.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;
import org.proofmark.foundation.SecretFile;
import org.proofmark.kernel.Randomness;

/** The demo's keys and passwords, kept beside the data that they open, so that they stay the same over restarts. */
public final class DemoSecrets {
    private final Path file;
    private final Properties values = new Properties();

    private DemoSecrets(Path file) {
        this.file = file;
    }

    static DemoSecrets in(Path data) throws IOException {
        DemoSecrets secrets = new DemoSecrets(data.resolve("demo").resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (Reader reader = Files.newBufferedReader(secrets.file, StandardCharsets.UTF_8)) {
                secrets.values.load(reader);
            }
        }
        return secrets;
    }

    /** Whether they were kept when the data was loaded. */
    boolean areComplete() {
        return "true".equals(values.getProperty("complete"));
    }

    /** 120 random bits. */
    static String password(Randomness randomness) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.bytes(15));
    }

    void set(String key, String value) {
        values.setProperty(key, value);
    }

    void keep() throws IOException {
        values.setProperty("complete", "true");
        SecretFile.write(file, text(values));
    }

    Properties report() {
        Properties report = new Properties();
        report.putAll(values);
        report.remove("complete");
        return report;
    }

    /** In the order of the keys, so that two files can be compared. */
    static String text(Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "# Proofmark demo brand; random for this installation\n", "\n"));
    }
}

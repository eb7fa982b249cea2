package org.proofmark.ear.house;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.TreeSet;

/** Properties files that are written whole or not at all, and that only their owner may read. */
final class PropertyFiles {
    private PropertyFiles() {}

    static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /**
     * Replaces the file in one step; keys are sorted and no date is written, so that equal content gives an equal file. Values are written
     * as they are wherever the format allows it ({@code http://…}, not {@code http\\://…}), so that a shell or a script reads them, too.
     */
    static void write(Path file, Properties properties, String title) throws IOException {
        String text = text(properties, title);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, "", StandardCharsets.UTF_8);
        Trees.keepPrivate(draft);
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static String text(Properties properties, String title) {
        StringBuilder text = new StringBuilder("# ").append(title).append('\n');
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            text.append(escape(key, ":= "))
                    .append('=')
                    .append(escape(properties.getProperty(key), ""))
                    .append('\n');
        }
        return text.toString();
    }

    private static String escape(String text, String more) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                escaped.append("\\n");
            } else if (c == '\r') {
                escaped.append("\\r");
            } else if (c == '\\' || more.indexOf(c) >= 0 || (c == ' ' && i == 0)) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

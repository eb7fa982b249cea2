package org.proofmark.ear.house;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.TreeMap;

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

    /** Replaces the file in one step; keys are sorted and no date is written, so that equal content gives an equal file. */
    static void write(Path file, Properties properties, String title) throws IOException {
        StringBuilder text = new StringBuilder("# ").append(title).append('\n');
        for (var entry : new TreeMap<>(properties).entrySet()) {
            Properties one = new Properties();
            one.put(entry.getKey(), entry.getValue());
            StringWriter line = new StringWriter();
            one.store(line, null);
            line.toString().lines().filter(part -> !part.startsWith("#")).forEach(part -> text.append(part)
                    .append('\n'));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, "", StandardCharsets.UTF_8);
        Trees.keepPrivate(draft);
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

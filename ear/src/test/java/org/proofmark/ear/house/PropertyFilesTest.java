package org.proofmark.ear.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertyFilesTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("a key:with=signs", " leading blank");
        properties.setProperty("path", "C:\\temp\\new");
        properties.setProperty("lines", "one\r\ntwo # three ! \t end ");
        properties.setProperty("umlaut", "Größe 防伪");
        properties.setProperty("empty", "");
        PropertyFiles.write(folder.resolve("some.properties"), properties, "title");
        assertThat(PropertyFiles.read(folder.resolve("some.properties"))).isEqualTo(properties);
    }

    @Test
    void writesAddressesAsAShellReadsThem() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("baseUrl", "http://127.0.0.1:8080");
        Path file = folder.resolve("ready.properties");
        PropertyFiles.write(file, properties, "title");
        assertThat(Files.readString(file)).isEqualTo("# title\nbaseUrl=http://127.0.0.1:8080\n");
    }
}

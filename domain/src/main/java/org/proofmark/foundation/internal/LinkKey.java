package org.proofmark.foundation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Randomness;

/** The secret under which links are sealed: 32 random bytes in the data directory, made at first use and shared by all nodes. */
@ApplicationScoped
public class LinkKey {
    private static final int BYTES = 32;

    @Inject
    @ConfigProperty(name = "proofmark.data")
    private String data;

    @Inject
    private Randomness randomness;

    @Inject
    private Ids ids;

    private volatile byte @Nullable [] key;

    byte[] get() {
        byte[] known = key;
        if (known == null) {
            known = load();
            key = known;
        }
        return known;
    }

    private byte[] load() {
        Path file = Path.of(data, "keys", "download-links.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] read = Files.readAllBytes(file);
            if (read.length != BYTES) {
                throw new IllegalStateException(file + " does not hold " + BYTES + " bytes");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the download links cannot be read or made: " + file, e);
        }
    }

    /** Written beside and then given its name in one step: another node reads all of it or nothing. */
    private void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling("download-links." + ids.next());
        Files.write(fresh, randomness.bytes(BYTES));
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            return;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}

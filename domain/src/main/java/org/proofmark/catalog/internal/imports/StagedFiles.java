package org.proofmark.catalog.internal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.kernel.Problem;

/** Uploaded files while they are worked on: {@code imports/} in the data directory, which all nodes that run imports must share. */
@ApplicationScoped
public class StagedFiles {
    /** A file whose job was given up is kept this long. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    @ConfigProperty(name = "proofmark.data")
    private String data;

    @Inject
    @ConfigProperty(name = "proofmark.imports.max-mib")
    private int maxMib;

    @Inject
    private Clock clock;

    private Path directory() {
        return Path.of(data, "imports");
    }

    public Path of(UUID id) {
        return directory().resolve(id + ".upload");
    }

    /** Stores an upload and returns its SHA-256; {@code file-too-large} if it is longer than allowed. */
    public byte[] stage(UUID id, InputStream content) {
        Path file = of(id);
        long left = (long) maxMib << 20;
        try {
            Files.createDirectories(directory());
            removeOld(directory());
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = Files.newOutputStream(file)) {
                DigestInputStream in = new DigestInputStream(content, sha256);
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    left -= n;
                    if (left < 0) {
                        throw Problem.of(Problem.Kind.TOO_LARGE, "file-too-large", "The file is too large")
                                .detail("At most " + maxMib + " MiB can be imported at once. Split the file.")
                                .exception();
                    }
                    out.write(buffer, 0, n);
                }
            } catch (IOException | RuntimeException e) {
                // Whatever stopped the upload, a refusal too, half a file must not stay.
                Files.deleteIfExists(file);
                throw e;
            }
            return sha256.digest();
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be stored in " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void remove(UUID id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException e) {
            System.getLogger(StagedFiles.class.getName())
                    .log(System.Logger.Level.WARNING, "upload " + id + " could not be deleted", e);
        }
    }

    private void removeOld(Path directory) throws IOException {
        FileTime oldest = FileTime.from(clock.instant().minus(KEPT));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.upload")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

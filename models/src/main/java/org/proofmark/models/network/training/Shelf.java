package org.proofmark.models.network.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Where finished work is kept, so that a run that was stopped goes on where it was: a folder whose name ends in a hash of the settings it
 * was made with. Other settings are another folder.
 */
public final class Shelf {
    private final Path folder;

    private Shelf(Path folder) {
        this.folder = folder;
    }

    /** @param settings all that the work depends on, in words */
    public static Shelf of(Path root, String name, String settings) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(settings.getBytes(StandardCharsets.UTF_8));
            Path folder = root.resolve(name + "-" + HexFormat.of().formatHex(hash, 0, 6));
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("settings.txt"), settings);
            return new Shelf(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** What was kept under the name, or what is made now and kept. A file is there whole or not at all. */
    public byte[] kept(String name, Supplier<byte[]> maker) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] made = maker.get();
                Path part = folder.resolve(name + ".part");
                Files.write(part, made);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return made;
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

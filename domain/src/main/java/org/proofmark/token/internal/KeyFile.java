package org.proofmark.token.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * A BCFKS keystore file that never loses a key: a change is written to a new file, forced to the disk, and moved over the old one, so
 * that after a crash there is either the old file or the new one. Changes by other threads and processes are kept apart by a lock file
 * and read again before each change. Keys are only ever added.
 */
final class KeyFile {
    private static final String TYPE = "BCFKS";
    private static final Object IN_THIS_PROCESS = new Object();
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    static {
        CryptoLibrary.load();
    }

    private final Path file;
    private final char[] password;

    KeyFile(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Writes an empty keystore. To be called {@link #exclusively}, where there is none. */
    void create() throws IOException {
        write(load(null));
    }

    /** Changes whenever the file does. */
    String stamp() throws IOException {
        return Files.getLastModifiedTime(file) + "/" + Files.size(file);
    }

    /** Reads the whole file and throws {@link IOException} when it is damaged or the password is another. */
    void verify() throws IOException {
        open();
    }

    /** The key under this name, or nothing. */
    Optional<byte[]> find(String alias) throws IOException {
        return get(open(), alias);
    }

    /** The key under this name; the candidate is added when there is none. Durable on return. */
    byte[] findOrAdd(String alias, byte[] candidate) throws IOException {
        return exclusively(file, () -> {
            KeyStore store = open();
            Optional<byte[]> present = get(store, alias);
            if (present.isPresent()) {
                return present.get();
            }
            try {
                store.setKeyEntry(alias, new SecretKeySpec(candidate, "HmacSHA256"), password, null);
            } catch (GeneralSecurityException e) {
                throw new IOException("the keystore takes no key", e);
            }
            write(store);
            return candidate.clone();
        });
    }

    private KeyStore open() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return load(in);
        }
    }

    private KeyStore load(@org.jspecify.annotations.Nullable InputStream in) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(TYPE, new BouncyCastleProvider());
            store.load(in, password);
            return store;
        } catch (GeneralSecurityException | RuntimeException e) {
            // Here and below: at damaged bytes Bouncy Castle's parser throws unchecked exceptions of many kinds.
            throw new IOException("the keystore cannot be read", e);
        }
    }

    private Optional<byte[]> get(KeyStore store, String alias) throws IOException {
        try {
            Key key = store.getKey(alias, password);
            return Optional.ofNullable(key).map(Key::getEncoded);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException("the keystore gives no key", e);
        }
    }

    private void write(KeyStore store) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            store.store(bytes, password);
        } catch (GeneralSecurityException e) {
            throw new IOException("the keystore cannot be written", e);
        }
        replace(file, bytes.toByteArray());
    }

    /** Puts a private file in place of the old one, durably and at once. */
    static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel out = FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions("rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (POSIX) {
            try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    static void makePrivateParent(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            Files.createDirectories(directory, permissions("rwx------"));
        }
    }

    private static FileAttribute<?>[] permissions(String posix) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))}
                : new FileAttribute<?>[0];
    }

    /** A change of the files that others must not make at the same time. */
    interface Change<T> {
        T make() throws IOException;
    }

    /** Makes a change while no other thread or process makes one to the same keystore. Not reentrant. */
    static <T> T exclusively(Path file, Change<T> change) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                            lock,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            permissions("rw-------"));
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new IOException("the keystore's lock was lost");
                }
                return change.make();
            }
        }
    }
}

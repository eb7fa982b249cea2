package org.proofmark.ear.house;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that a data folder holds in one archive: the database as SQL, then keystores and files as they are. The database comes first, so
 * that every key and file that a row names is in the archive, too; a file that is longer than its row says is cut when its job goes on.
 */
final class Backup {
    static final String DATABASE = "database.sql";
    static final String FILES = "data/";

    private final Path data;
    private final Map<String, String> hashes = new TreeMap<>();

    private Backup(Path data) {
        this.data = data;
    }

    /**
     * Writes the archive; an older one of the same name is replaced only by a complete one. The application may be running; where nothing
     * runs, the database is started for the purpose.
     */
    @SuppressWarnings("try") // the lock is held, not used
    static BackupManifest take(Layout layout, Path data, Path archive) throws IOException {
        if (!Files.isDirectory(data.resolve("database"))) {
            throw new HouseException("There is nothing to back up in " + data + ".");
        }
        Path draft = archive.resolveSibling(archive.getFileName() + ".draft");
        Files.createDirectories(archive.toAbsolutePath().getParent());
        BackupManifest manifest;
        DataLock lock = DataLock.tryTake(data);
        if (lock == null) {
            manifest = new Backup(data).write(layout, running(data), draft);
        } else {
            try (lock;
                    EmbeddedDatabase database = EmbeddedDatabase.start(layout.mariaDb(), data, 0, 64)) {
                manifest = new Backup(data).write(layout, database.access(), draft);
            }
        }
        Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return manifest;
    }

    private static DatabaseAccess running(Path data) throws IOException {
        return DatabaseAccess.load(data)
                .orElseThrow(() ->
                        new HouseException("A house is just starting on " + data + "; try again when it is ready."));
    }

    private BackupManifest write(Layout layout, DatabaseAccess access, Path archive) throws IOException {
        Files.deleteIfExists(archive);
        Files.createFile(archive);
        Trees.keepPrivate(archive);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.setLevel(Deflater.BEST_SPEED);
            Instant takenAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            entry(zip, DATABASE, new DatabaseDump(MariaDbBinaries.unpack(layout.mariaDb()), access)::write);
            for (Path file : filesToKeep()) {
                try {
                    String name = FILES + data.relativize(file).toString().replace('\\', '/');
                    entry(zip, name, out -> Files.copy(file, out));
                } catch (NoSuchFileException e) {
                    // Deleted since the folder was listed: at this later moment it is rightly absent, as an empty entry
                    // would not be.
                    throw new HouseException(file + " disappeared while it was copied; take the backup again.", e);
                }
            }
            BackupManifest manifest = new BackupManifest(takenAt, hashes);
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(manifest.bytes());
            zip.closeEntry();
            return manifest;
        }
    }

    /** Writes one entry. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private void entry(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = BackupManifest.sha256();
        content.writeTo(new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        hashes.put(name, BackupManifest.hex(digest));
    }

    /** All files but those of the database and of the launcher, which a restore makes anew. */
    private List<Path> filesToKeep() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(data.resolve("database"))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isLaunchers(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private boolean isLaunchers(Path file) {
        String name = file.getFileName().toString();
        return data.equals(file.getParent())
                && (name.startsWith("database")
                        || name.equals("house.lock")
                        || name.equals("mariadb.pid")
                        || name.equals(Restore.MARKER));
    }

    /** Ends an entry, not the archive, when a writer closes what it was given. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

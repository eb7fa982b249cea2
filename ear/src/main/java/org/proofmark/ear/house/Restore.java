package org.proofmark.ear.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Enumeration;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data folder out of a backup. The archive is verified before anything is touched, the folder is built beside the old one and
 * takes its place in one step. It gets a marker, {@code restored.properties}, by which the application knows at its next start that
 * codes may have been issued that its database does not know.
 */
final class Restore {
    /** In the data folder: {@code backup.takenAt}, {@code restored.at} (ISO 8601, UTC). The application reads it and acts. */
    static final String MARKER = "restored.properties";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Restore() {}

    /**
     * Restores.
     *
     * @param force whether a folder with data in it may be replaced; it is kept under another name
     * @return where the former data lie now; null if there were none
     */
    static @Nullable Path apply(Layout layout, Path archive, Path data, boolean force) throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw new HouseException("There is no backup " + archive.toAbsolutePath() + ".");
        }
        refuseIfUsed(data, force);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            BackupManifest manifest = BackupManifest.of(zip);
            manifest.verify(zip);
            Path draft = data.resolveSibling(data.getFileName() + ".restoring");
            Trees.delete(draft);
            Files.createDirectories(draft);
            Trees.keepPrivate(draft);
            extract(zip, draft);
            load(layout, zip, draft);
            mark(draft, manifest);
            Path former = makeRoom(data);
            Files.move(draft, data);
            return former;
        }
    }

    private static void refuseIfUsed(Path data, boolean force) throws IOException {
        if (Trees.isEmpty(data)) {
            return;
        }
        DataLock lock = DataLock.tryTake(data);
        if (lock == null) {
            throw new HouseException("A Proofmark runs on " + data + "; stop it before you restore.");
        }
        lock.close();
        EmbeddedDatabase.stopLeftover(data);
        if (!force && Files.exists(data.resolve("database"))) {
            throw new HouseException(
                    data + " holds data. Choose another folder with -Dproofmark.data=DIR, or say"
                            + " -Dproofmark.force=true to put the backup in its place (the data there are kept under another name).");
        }
    }

    private static void extract(ZipFile zip, Path draft) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.getName().startsWith(Backup.FILES)) {
                continue;
            }
            Path target = draft.resolve(entry.getName().substring(Backup.FILES.length()))
                    .normalize();
            if (!target.startsWith(draft)) {
                throw new HouseException("The backup wants to write outside the data folder: " + entry.getName());
            }
            Files.createDirectories(target.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, target);
            }
            Trees.keepPrivate(target);
        }
    }

    private static void load(Layout layout, ZipFile zip, Path draft) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(layout.mariaDb(), draft, 0, 128);
                InputStream sql = zip.getInputStream(new ZipEntry(Backup.DATABASE))) {
            new DatabaseDump(MariaDbBinaries.unpack(layout.mariaDb()), database.access()).read(sql);
        }
    }

    private static void mark(Path draft, BackupManifest manifest) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("backup.takenAt", manifest.takenAt().toString());
        properties.setProperty(
                "restored.at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        PropertyFiles.write(draft.resolve(MARKER), properties, "This folder was made from a backup");
    }

    private static @Nullable Path makeRoom(Path data) throws IOException {
        if (!Files.exists(data)) {
            return null;
        }
        if (!Files.exists(data.resolve("database"))) {
            Trees.delete(data);
            return null;
        }
        Path former = data.resolveSibling(data.getFileName() + ".before-restore-" + STAMP.format(Instant.now()));
        Files.move(data, former);
        return former;
    }
}

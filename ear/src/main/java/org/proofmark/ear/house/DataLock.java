package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One launcher at a time per data folder. The operating system releases the lock when its holder dies, however it dies; so a process
 * that runs on an unlocked folder is a leftover and may be stopped.
 */
public final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, or says who has it. */
    public static DataLock take(Path data) throws IOException {
        return take(
                data,
                "Another Proofmark runs on " + data.toAbsolutePath()
                        + ". Stop it, or choose another folder with -Dproofmark.data=DIR.");
    }

    static DataLock take(Path folder, String refusal) throws IOException {
        DataLock lock = tryTake(folder);
        if (lock == null) {
            throw new HouseException(refusal);
        }
        return lock;
    }

    /** Takes the folder, or returns null if a living launcher has it. */
    static @Nullable DataLock tryTake(Path data) throws IOException {
        Files.createDirectories(data);
        FileChannel channel =
                FileChannel.open(data.resolve("house.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very JVM: the same answer
        }
        channel.close();
        return null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

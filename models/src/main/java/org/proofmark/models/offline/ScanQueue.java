package org.proofmark.models.offline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans that wait to be sent, one JSON line each, in a file that programs only append to: each line is on the disk before the result is told.
 * What was sent is marked by a cursor beside the file; once all is sent the file is emptied. Several programs may use one queue at the same
 * time.
 *
 * <p>Whatever breaks off, no line is lost: a cursor that is missing or does not fit the file counts as the beginning, and the server knows what
 * it was sent before. A line that was cut short is closed by whoever comes next, and is then a damaged one.
 */
final class ScanQueue {
    /** Longer lines are no lines of ours. */
    static final int LONGEST = 64 * 1024;

    private static final int MOST_BYTES = 512 * 1024;
    private static final int FITS = 4096;

    private final Path file;
    private final List<String> waiting = new ArrayList<>();
    private @Nullable IOException broken;

    private ScanQueue(Path file) {
        this.file = file;
    }

    /**
     * Opens a queue, which need not exist.
     *
     * @throws IOException where it cannot be written
     */
    static ScanQueue at(Path file) throws IOException {
        ScanQueue queue = new ScanQueue(file.toAbsolutePath());
        queue.append(List.of());
        return queue;
    }

    /**
     * Returns once the line is on the disk. What several threads bring while one writes goes there together.
     *
     * @throws IOException it may not be there, and later ones will not be
     */
    void add(String line) throws IOException {
        synchronized (waiting) {
            waiting.add(line);
        }
        synchronized (this) {
            if (broken != null) {
                throw new IOException("an earlier scan could not be queued", broken);
            }
            List<String> group;
            synchronized (waiting) {
                group = List.copyOf(waiting);
                waiting.clear();
            }
            try {
                append(group);
            } catch (IOException failed) {
                broken = failed;
                throw failed;
            }
        }
    }

    private void append(List<String> lines) throws IOException {
        boolean isNew = !Files.exists(file);
        try (Held held = hold();
                FileChannel to = open(file)) {
            StringBuilder text = new StringBuilder(isClosed(to) ? "" : "\n");
            lines.forEach(line -> text.append(line).append('\n'));
            write(to, to.size(), text.toString());
        }
        if (isNew) {
            forceFolder();
        }
    }

    /**
     * Some lines that were not sent yet.
     *
     * @param end where the next ones begin
     */
    record Part(List<String> lines, long end) {}

    /** The next lines that were not sent; none where all were. */
    Part unsent(int most) throws IOException {
        try (Held held = hold();
                FileChannel from = open(file)) {
            if (!isClosed(from)) {
                write(from, from.size(), "\n");
            }
            long start = cursor(from);
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(from.size() - start, MOST_BYTES));
            while (bytes.hasRemaining() && from.read(bytes, start + bytes.position()) >= 0) {
                continue;
            }
            return lines(bytes.array(), bytes.position(), start, most);
        }
    }

    private static Part lines(byte[] bytes, int length, long start, int most) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < length && lines.size() < most; i++) {
            if (bytes[i] == '\n') {
                lines.add(new String(bytes, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        if (from == 0 && length == MOST_BYTES) {
            // No line of ours: it is taken out in pieces, each a damaged one.
            return new Part(List.of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)), start + length);
        }
        return new Part(lines, start + from);
    }

    /**
     * Notes what became of lines, and that they are done.
     *
     * @param sent for the file of that name's end {@code .sent}
     * @param refused for that of {@code .refused}
     */
    void done(Part part, List<String> sent, List<String> refused) throws IOException {
        log(".sent", sent);
        log(".refused", refused);
        try (Held held = hold();
                FileChannel queue = open(file)) {
            if (part.end() < queue.size()) {
                moveCursor(queue, part.end());
            } else {
                // In this order: without a cursor the file would be sent once more, which changes nothing.
                Files.deleteIfExists(beside(".cursor"));
                queue.truncate(0);
                queue.force(true);
            }
        }
    }

    private void log(String ending, List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            try (FileChannel to = open(beside(ending))) {
                write(to, to.size(), (isClosed(to) ? "" : "\n") + String.join("\n", lines) + "\n");
            }
        }
    }

    /**
     * Keeps other uploads of this queue away.
     *
     * @return null where one is under way
     */
    @Nullable
    Closeable alone() throws IOException {
        FileChannel channel = open(beside(".uploading"));
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            // As good as another process's.
        }
        if (lock == null) {
            channel.close();
            return null;
        }
        return channel;
    }

    /** Where to go on; 0 where the cursor was made for another file. */
    private long cursor(FileChannel queue) throws IOException {
        Path cursor = beside(".cursor");
        if (!Files.exists(cursor)) {
            return 0;
        }
        String[] said = Files.readString(cursor).strip().split(" ", -1);
        if (said.length != 2 || !said[0].matches("[0-9]{1,18}")) {
            return 0;
        }
        long at = Long.parseLong(said[0]);
        return at <= queue.size() && said[1].equals(beginning(queue, at)) ? at : 0;
    }

    private void moveCursor(FileChannel queue, long to) throws IOException {
        Path next = beside(".cursor.new");
        try (FileChannel channel = open(next)) {
            channel.truncate(0);
            write(channel, 0, to + " " + beginning(queue, to) + "\n");
        }
        Files.move(next, beside(".cursor"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** By which a file that took the place of this one is noticed. */
    private static String beginning(FileChannel queue, long most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, FITS));
        while (bytes.hasRemaining() && queue.read(bytes, bytes.position()) >= 0) {
            continue;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static boolean isClosed(FileChannel file) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return file.size() == 0 || (file.read(last, file.size() - 1) == 1 && last.get(0) == '\n');
    }

    private static void write(FileChannel to, long at, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long start = at;
        while (bytes.hasRemaining()) {
            start += to.write(bytes, start);
        }
        to.force(true);
    }

    private record Held(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Waits for other programs that read or write the queue at the moment. */
    private Held hold() throws IOException {
        FileChannel channel = open(beside(".lock"));
        channel.lock();
        return new Held(channel);
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** A new file's name is on the disk as well; not every platform can be asked for it, nor needs to. */
    private void forceFolder() {
        try (FileChannel folder =
                FileChannel.open(java.util.Objects.requireNonNull(file.getParent()), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException unasked) {
            // Windows.
        }
    }
}

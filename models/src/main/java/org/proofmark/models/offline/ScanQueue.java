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
 *
 * <p>What cannot be written is taken back at once, and the next line is tried again: a disk that was full for a moment costs the lines of that
 * moment.
 */
final class ScanQueue {
    /** Longer lines are no lines of ours. */
    static final int LONGEST = 64 * 1024;

    private static final int MOST_BYTES = 512 * 1024;
    private static final int FITS = 4096;

    /** Hears how writing goes, one attempt after the other and in their order; returns soon. */
    interface Listener {
        void written();

        /** @param lines how many were to be written */
        void failed(IOException why, int lines);
    }

    /** Brings bytes onto the disk: returns once they are there. */
    @FunctionalInterface
    interface Disk {
        void write(FileChannel to, long at, ByteBuffer bytes) throws IOException;
    }

    /** A line, and what became of it; all but the line guarded by the queue. */
    private static final class Entry {
        final String line;
        boolean tried;
        boolean written;

        @Nullable
        IOException failed;

        Entry(String line) {
            this.line = line;
        }
    }

    private static final Listener NOBODY = new Listener() {
        @Override
        public void written() {}

        @Override
        public void failed(IOException why, int lines) {}
    };

    private final Path file;
    private final Listener listener;
    private final Disk disk;
    private final List<Entry> waiting = new ArrayList<>();
    private boolean isNew;

    private ScanQueue(Path file, Listener listener, Disk disk) {
        this.file = file.toAbsolutePath();
        this.listener = listener;
        this.disk = disk;
    }

    /**
     * Opens a queue, which need not exist.
     *
     * @throws IOException where it cannot be written
     */
    static ScanQueue at(Path file) throws IOException {
        return at(file, NOBODY);
    }

    /** @throws IOException where it cannot be written, of which the listener hears nothing */
    static ScanQueue at(Path file, Listener listener) throws IOException {
        return at(file, listener, ScanQueue::write);
    }

    static ScanQueue at(Path file, Listener listener, Disk disk) throws IOException {
        ScanQueue queue = new ScanQueue(file, listener, disk);
        queue.append(List.of());
        return queue;
    }

    /**
     * Returns once the line is on the disk. What several threads bring while one writes goes there together.
     *
     * @throws IOException the line is not queued; only where not even what was half written could be taken back it may be there. Later ones
     *     are tried again
     */
    void add(String line) throws IOException {
        Entry own = new Entry(line);
        synchronized (waiting) {
            waiting.add(own);
        }
        synchronized (this) {
            if (!own.tried) {
                writeWaiting();
            }
            if (!own.written) {
                throw own.failed == null ? new IOException("writing broke off") : own.failed;
            }
        }
    }

    private synchronized void writeWaiting() {
        List<Entry> group;
        synchronized (waiting) {
            group = List.copyOf(waiting);
            waiting.clear();
        }
        group.forEach(entry -> entry.tried = true);
        try {
            append(group.stream().map(entry -> entry.line).toList());
        } catch (IOException failed) {
            group.forEach(entry -> entry.failed = failed);
            listener.failed(failed, group.size());
            return;
        }
        group.forEach(entry -> entry.written = true);
        listener.written();
    }

    private synchronized void append(List<String> lines) throws IOException {
        isNew |= !Files.exists(file);
        try (Held held = hold();
                FileChannel to = open(file)) {
            StringBuilder text = new StringBuilder(isClosed(to) ? "" : "\n");
            lines.forEach(line -> text.append(line).append('\n'));
            long end = to.size();
            try {
                disk.write(to, end, ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (IOException failed) {
                takeBack(to, end, failed);
                throw failed;
            }
        }
        if (isNew) {
            forceFolder();
            isNew = false;
        }
    }

    /**
     * Nobody has read it as long as the queue is held. Later is too late: an upload may have sent it then, and would take what was put in its
     * place for sent.
     */
    private static void takeBack(FileChannel queue, long end, IOException failed) {
        try {
            queue.truncate(end);
            queue.force(true);
        } catch (IOException gone) {
            failed.addSuppressed(gone);
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
        write(to, at, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(FileChannel to, long at, ByteBuffer bytes) throws IOException {
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

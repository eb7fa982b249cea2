package org.proofmark.models.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Boundary;
import org.proofmark.reading.Photos;

/** Judges files on some threads and says each result in a line. No more files than a few wait; whoever brings more waits himself. */
final class Workers implements AutoCloseable {
    private static final long MEMORY_EACH = 128L << 20;

    private final OfflineVerifier verifier;
    private final PrintStream out;
    private final @Nullable QueueLines queue;
    private final ExecutorService threads;
    private final Semaphore places;
    private final AtomicLong unreadable = new AtomicLong();

    /** @param queue to which results are added before they are told; null for none */
    Workers(OfflineVerifier verifier, int threads, PrintStream out, @Nullable QueueLines queue) {
        this.verifier = verifier;
        this.out = out;
        this.queue = queue;
        this.threads = Executors.newFixedThreadPool(threads);
        this.places = new Semaphore(threads * 3);
    }

    /** As many threads as cores, and as the largest pictures leave memory for. */
    static int fitting() {
        Runtime machine = Runtime.getRuntime();
        return (int) Math.max(1, Math.min(machine.availableProcessors(), machine.maxMemory() / MEMORY_EACH));
    }

    void take(Path file) {
        places.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                judge(file);
            } finally {
                places.release();
            }
        });
    }

    @Boundary("measures the time its own work takes")
    private void judge(Path file) {
        long start = System.nanoTime();
        PrintResult result;
        try {
            result = verifier.verify(bytes(file));
        } catch (IOException missing) {
            result = PrintResult.of(
                            PrintVerdict.UNREADABLE,
                            null,
                            null,
                            "the file cannot be read: " + FileTrouble.said(missing))
                    .because("file-unreadable");
        }
        say(file.toString(), result, System.nanoTime() - start);
    }

    /** A path that names nothing on this machine. */
    void refuse(String path, String why) {
        say(path, PrintResult.of(PrintVerdict.UNREADABLE, null, null, why).because("file-unreadable"), 0);
    }

    private void say(String file, PrintResult result, long nanos) {
        // Judging goes on where the queue cannot be written: whoever waits with a product in hand gets an answer.
        Queued queued = queue == null ? Queued.NO_SCAN : queue.add(result);
        String line = ResultLines.line(file, result, queued, nanos);
        if (result.verdict() == PrintVerdict.UNREADABLE) {
            unreadable.incrementAndGet();
        }
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    /** One byte more than is read at all, so that a larger file is refused for that. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Photos.MAX_BYTES + 1);
        }
    }

    long unreadable() {
        return unreadable.get();
    }

    /** Waits for the files under way. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException hurried) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

package org.proofmark.serialization;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Computes {@code codes.csv} while it is sent: a few chunks ahead are signed by other threads and written in order, so that the stream
 * goes at the signing speed of all of them and memory stays at some megabytes. Compressed, each chunk is a gzip member of its own,
 * which readers of gzip take for one file (RFC 1952 §2.2).
 */
public final class CodeStream {
    /** Codes in a chunk: about a megabyte. */
    private static final int CHUNK = 1 << 14;

    /** @param writer of this text's lines, and of nobody else's until they are written */
    private record Chunk(Future<byte[]> text, CodeLines writer) {}

    private final long quantity;
    private final Supplier<CodeLines> writers;
    private final ExecutorService executor;
    private final int ahead;

    /**
     * @param writers makes a writer of lines for each chunk ahead; asked by the thread that sends, so that the others need no database
     * @param ahead chunks that are computed at the same time, 1 or more
     */
    public CodeStream(OrderCodes.Batch batch, Supplier<CodeLines> writers, ExecutorService executor, int ahead) {
        this.quantity = batch.quantity();
        this.writers = writers;
        this.executor = executor;
        this.ahead = ahead;
    }

    /** Writes the header and every line. The stream stays open. */
    public void write(OutputStream out, boolean gzip) throws IOException {
        Deque<Chunk> waiting = new ArrayDeque<>();
        Deque<CodeLines> idle = new ArrayDeque<>();
        out.write(gzip ? zipped(CodeLines.header(), CodeLines.header().length) : CodeLines.header());
        try {
            long next = 0;
            while (next < quantity || !waiting.isEmpty()) {
                while (next < quantity && waiting.size() < ahead) {
                    CodeLines writer = idle.isEmpty() ? writers.get() : idle.remove();
                    waiting.add(new Chunk(executor.submit(text(writer, next, gzip)), writer));
                    next += CHUNK;
                }
                Chunk chunk = waiting.remove();
                out.write(finished(chunk.text()));
                idle.add(chunk.writer());
            }
        } finally {
            waiting.forEach(chunk -> chunk.text().cancel(false));
        }
        out.flush();
    }

    private Callable<byte[]> text(CodeLines writer, long first, boolean gzip) {
        return () -> {
            int count = (int) Math.min(CHUNK, quantity - first);
            byte[] text = new byte[count * writer.lineLength()];
            writer.write(first, count, text, 0);
            return gzip ? zipped(text, text.length) : text;
        };
    }

    private static byte[] finished(Future<byte[]> chunk) throws IOException {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while codes were computed", e);
        } catch (ExecutionException e) {
            throw new IOException("codes could not be computed", e.getCause());
        }
    }

    private static byte[] zipped(byte[] text, int length) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(length / 2 + 64);
        try (OutputStream gzip = new Fast(zipped)) {
            gzip.write(text, 0, length);
        }
        return zipped.toByteArray();
    }

    /** Random serials hardly compress; the fastest level gets what there is. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, 1 << 14);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

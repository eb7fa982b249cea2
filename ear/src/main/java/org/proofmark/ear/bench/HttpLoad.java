package org.proofmark.ear.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/**
 * Sends POSTs over a fixed number of kept-alive connections. In an open loop each request has its own time to start, and its latency
 * counts from that time, whether or not a connection was free then: a stall is felt by everyone who would have come during it.
 */
final class HttpLoad {
    /**
     * @param perSecond answered requests, over the whole time
     * @param p50 milliseconds; so are the others
     * @param failures answers other than 200
     */
    record Outcome(double perSecond, double p50, double p99, double worst, long answered, int failures) {}

    private final URI uri;
    private final String headers;
    private final int connections;

    HttpLoad(URI uri, String authorization, int connections) {
        this.uri = uri;
        this.headers = "POST " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nAuthorization: " + authorization
                + "\r\nContent-Length: ";
        this.connections = connections;
    }

    /** As many as the server takes, each connection sending its next request when it has its answer. */
    Outcome closed(double seconds, LongFunction<String> bodies) throws InterruptedException {
        return run(0, seconds, bodies);
    }

    /** At this rate, whatever the server does. */
    Outcome open(double perSecond, double seconds, LongFunction<String> bodies) throws InterruptedException {
        return run(perSecond, seconds, bodies);
    }

    private Outcome run(double rate, double seconds, LongFunction<String> bodies) throws InterruptedException {
        long start = System.nanoTime() + 20_000_000L;
        long end = start + (long) (seconds * 1e9);
        AtomicLong next = new AtomicLong();
        AtomicInteger failures = new AtomicInteger();
        long[][] latencies = new long[connections][];
        Thread[] threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            int mine = i;
            threads[i] = new Thread(() -> latencies[mine] = connection(rate, start, end, next, failures, bodies));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return outcome(latencies, failures.get(), start);
    }

    private long[] connection(
            double rate, long start, long end, AtomicLong next, AtomicInteger failures, LongFunction<String> bodies) {
        long[] latencies = new long[1024];
        int count = 0;
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 8192);
            while (true) {
                long request = next.getAndIncrement();
                long due = rate == 0 ? System.nanoTime() : start + (long) (request * 1e9 / rate);
                if (due >= end) {
                    return Arrays.copyOf(latencies, count);
                }
                sleepUntil(Math.max(due, start));
                byte[] body = bodies.apply(request).getBytes(StandardCharsets.UTF_8);
                socket.getOutputStream().write(message(body));
                if (answer(in) != 200) {
                    failures.incrementAndGet();
                }
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, count * 2);
                }
                latencies[count++] = System.nanoTime() - due;
            }
        } catch (IOException broken) {
            failures.incrementAndGet();
            return Arrays.copyOf(latencies, count);
        }
    }

    private byte[] message(byte[] body) {
        byte[] head = (headers + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** Reads one answer to its end and returns its status. */
    private static int answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        int length = -1;
        boolean chunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (chunked) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                in.skipNBytes(size);
                line(in);
            }
            line(in);
        } else {
            in.skipNBytes(Math.max(length, 0));
        }
        return status;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void sleepUntil(long due) {
        for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }

    private static Outcome outcome(long[][] latencies, int failures, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] all =
                Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) {
            return new Outcome(0, Double.NaN, Double.NaN, Double.NaN, 0, failures);
        }
        return new Outcome(
                all.length / seconds,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                all[all.length - 1] / 1e6,
                all.length,
                failures);
    }
}

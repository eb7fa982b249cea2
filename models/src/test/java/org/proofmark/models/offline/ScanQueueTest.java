package org.proofmark.models.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever breaks off, each line comes out at least once, and none that was done without anything breaking off comes twice. */
class ScanQueueTest {
    @TempDir
    Path folder;

    private Path file;
    private ScanQueue queue;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("till.queue");
        queue = ScanQueue.at(file);
    }

    private void add(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            queue.add("{\"id\":" + i + "}");
        }
    }

    private static List<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "{\"id\":" + i + "}").toList();
    }

    @Test
    void linesComeInTheirOrderAndTheFileIsEmptiedAtTheEnd() throws IOException {
        add(0, 5);
        ScanQueue.Part first = queue.unsent(3);
        assertThat(first.lines()).isEqualTo(numbered(0, 3));
        queue.done(first, List.of("sent"), List.of());
        add(5, 6);
        ScanQueue.Part second = queue.unsent(10);
        assertThat(second.lines()).isEqualTo(numbered(3, 6));
        queue.done(second, List.of("sent too"), List.of("refused"));

        assertThat(queue.unsent(10).lines()).isEmpty();
        assertThat(Files.size(file)).isZero();
        assertThat(folder.resolve("till.queue.cursor")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("till.queue.sent"))).containsExactly("sent", "sent too");
        assertThat(Files.readAllLines(folder.resolve("till.queue.refused"))).containsExactly("refused");
    }

    @Test
    void aLineThatWasCutShortSpoilsNoOther() throws IOException {
        add(0, 1);
        Files.writeString(file, "{\"id\":1,\"co", StandardOpenOption.APPEND);
        ScanQueue.at(file).add("{\"id\":2}");

        assertThat(queue.unsent(10).lines()).containsExactly("{\"id\":0}", "{\"id\":1,\"co", "{\"id\":2}");
    }

    @Test
    void aLastLineWithoutItsEndIsALineOnceSomebodySends() throws IOException {
        Files.writeString(file, "{\"id\":1}", StandardOpenOption.APPEND);

        ScanQueue.Part part = queue.unsent(10);

        assertThat(part.lines()).containsExactly("{\"id\":1}");
        add(2, 3);
        queue.done(part, List.of(), List.of());
        assertThat(queue.unsent(10).lines()).containsExactly("{\"id\":2}");
    }

    @Test
    void aCursorOfAnotherFileCountsForNothing() throws IOException {
        add(0, 4);
        queue.done(queue.unsent(2), List.of(), List.of());
        assertThat(queue.unsent(9).lines()).isEqualTo(numbered(2, 4));

        Files.delete(file);
        add(7, 12);
        assertThat(queue.unsent(9).lines()).isEqualTo(numbered(7, 12));
        Files.writeString(folder.resolve("till.queue.cursor"), "nonsense");
        assertThat(queue.unsent(9).lines()).isEqualTo(numbered(7, 12));
    }

    @Test
    void whatIsNoLineAtAllIsTakenOutInPieces() throws IOException {
        Files.writeString(file, "x".repeat(1_300_000) + "\n", StandardOpenOption.APPEND);
        add(1, 2);
        List<String> all = new ArrayList<>();
        for (ScanQueue.Part part = queue.unsent(10); !part.lines().isEmpty(); part = queue.unsent(10)) {
            all.addAll(part.lines());
            queue.done(part, List.of(), List.of());
        }
        assertThat(all).last().isEqualTo("{\"id\":1}");
        assertThat(all).hasSizeLessThan(6);
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int from = t * 50;
            threads.add(new Thread(() -> {
                try {
                    add(from, from + 50);
                } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(queue.unsent(1000).lines()).containsExactlyInAnyOrderElementsOf(numbered(0, 200));
    }

    /** Keeps what it hears. */
    private static final class Heard implements ScanQueue.Listener {
        private final List<String> all = new ArrayList<>();

        @Override
        public void written() {
            all.add("written");
        }

        @Override
        public void failed(IOException why, int lines) {
            all.add(lines + " failed: " + why.getMessage());
        }
    }

    private static final IOException FULL = new IOException("No space left on device");

    private final Heard heard = new Heard();
    private final AtomicBoolean full = new AtomicBoolean();

    /** A queue on a disk that takes only some bytes while it is full. */
    private ScanQueue onDisk(int bytesWhileFull) throws IOException {
        return ScanQueue.at(file, heard, (to, at, bytes) -> {
            boolean fails = full.get();
            to.write(fails ? bytes.slice(0, Math.min(bytesWhileFull, bytes.remaining())) : bytes, at);
            to.force(true);
            if (fails) {
                throw FULL;
            }
        });
    }

    @Test
    void aDiskThatIsFullForAMomentCostsTheLinesOfThatMomentAndSpoilsNoOther() throws IOException {
        queue = onDisk(5);
        add(0, 2);
        full.set(true);
        assertThatThrownBy(() -> add(2, 3)).isSameAs(FULL);
        assertThatThrownBy(() -> add(3, 4)).isSameAs(FULL);
        assertThat(Files.readAllLines(file)).isEqualTo(numbered(0, 2));
        full.set(false);
        add(4, 6);

        assertThat(Files.readAllLines(file)).containsExactly("{\"id\":0}", "{\"id\":1}", "{\"id\":4}", "{\"id\":5}");
        assertThat(heard.all)
                .containsExactly(
                        "written",
                        "written",
                        "1 failed: No space left on device",
                        "1 failed: No space left on device",
                        "written",
                        "written");
    }

    @Test
    void whatWasWrittenButIsPerhapsNotOnTheDiskIsNotSentEither() throws IOException {
        queue = onDisk(Integer.MAX_VALUE);
        add(0, 1);
        full.set(true);
        assertThatThrownBy(() -> add(1, 2)).isSameAs(FULL);

        assertThat(queue.unsent(10).lines()).isEqualTo(numbered(0, 1));
    }

    @Test
    void halfALineThatCannotBeTakenBackSpoilsNoOther() throws IOException {
        queue = ScanQueue.at(file, heard, (to, at, bytes) -> {
            if (full.get()) {
                to.write(bytes.slice(0, 6), at);
                to.close();
                throw FULL;
            }
            to.write(bytes, at);
        });
        add(0, 1);
        full.set(true);
        assertThatThrownBy(() -> add(1, 2)).isSameAs(FULL);
        full.set(false);
        add(2, 3);

        assertThat(queue.unsent(10).lines()).containsExactly("{\"id\":0}", "{\"id\":", "{\"id\":2}");
    }

    @Test
    void ofSeveralThatGoTogetherNoneIsTakenForWrittenWhereWritingFails() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        queue = ScanQueue.at(file, heard, (to, at, bytes) -> {
            if (bytes.hasRemaining() && full.get()) {
                throw FULL;
            }
            to.write(bytes, at);
            if (bytes.limit() > 0) {
                writing.countDown();
                await(go);
                full.set(true);
            }
        });
        AtomicInteger refused = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int line = t;
            threads.add(new Thread(() -> {
                try {
                    add(line, line + 1);
                } catch (IOException failed) {
                    refused.incrementAndGet();
                }
            }));
        }
        threads.get(0).start();
        await(writing);
        for (Thread late : threads.subList(1, 4)) {
            late.start();
            while (late.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(refused).hasValue(3);
        assertThat(heard.all).containsExactly("written", "3 failed: No space left on device");
        assertThat(Files.readAllLines(file)).isEqualTo(numbered(0, 1));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    @Test
    void oneUploadAtATime() throws Exception {
        try (AutoCloseable one = queue.alone()) {
            assertThat(one).isNotNull();
            assertThat(ScanQueue.at(file).alone()).isNull();
        }
        try (AutoCloseable again = queue.alone()) {
            assertThat(again).isNotNull();
        }
    }
}

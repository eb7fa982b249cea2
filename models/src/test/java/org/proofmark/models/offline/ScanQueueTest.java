package org.proofmark.models.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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

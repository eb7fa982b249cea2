package org.proofmark.serialization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CombinedReadsTest {
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<Collection<Integer>> reads = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void a_lone_caller_reads_at_once_and_alone() {
        CombinedReads<Integer, String> combined = new CombinedReads<>(this::names, 64);
        assertThat(combined.get(7)).isEqualTo("7");
        assertThat(combined.get(-1)).isNull();
        assertThat(reads).containsExactly(List.of(7), List.of(-1));
    }

    @Test
    void those_who_come_during_a_read_share_the_next_ones() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CombinedReads<Integer, String> combined = new CombinedReads<>(
                keys -> {
                    begun.countDown();
                    await(go);
                    return names(keys);
                },
                4);
        List<Future<String>> answers = new ArrayList<>();
        answers.add(callers.submit(() -> combined.get(0)));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        for (int key = 1; key <= 10; key++) {
            answers.add(waiting(combined, key));
        }
        go.countDown();
        for (int key = 0; key <= 10; key++) {
            assertThat(answers.get(key).get()).isEqualTo(String.valueOf(key));
        }
        // The one under way, then ten that waited, at most four at a time.
        assertThat(reads.stream().map(Collection::size)).containsExactly(1, 4, 4, 2);
    }

    @Test
    void under_load_everyone_gets_the_answer_to_their_own_question() throws Exception {
        CombinedReads<Integer, String> combined = new CombinedReads<>(this::names, 16);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int thread = 0; thread < 32; thread++) {
            int from = thread * 1000;
            all.add(callers.submit(() -> {
                for (int key = from; key < from + 1000; key++) {
                    if (!String.valueOf(key).equals(combined.get(key))) {
                        return false;
                    }
                }
                return true;
            }));
        }
        for (Future<Boolean> one : all) {
            assertThat(one.get()).isTrue();
        }
        assertThat(reads.stream().mapToInt(Collection::size).sum()).isEqualTo(32_000);
    }

    @Test
    void a_read_that_fails_fails_those_it_was_for_and_nobody_else() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CombinedReads<Integer, String> combined = new CombinedReads<>(
                keys -> {
                    begun.countDown();
                    await(go);
                    if (keys.contains(13)) {
                        throw new IllegalStateException("the database refused");
                    }
                    if (keys.contains(14)) {
                        throw new AssertionError("out of everything");
                    }
                    return names(keys);
                },
                2);
        Future<String> first = callers.submit(() -> combined.get(1));
        begun.await();
        // Four groups of two, in the order in which they came.
        List<Future<String>> shared = new ArrayList<>();
        for (int key : new int[] {2, 3, 13, 4, 14, 5, 6, 7}) {
            shared.add(waiting(combined, key));
        }
        go.countDown();
        assertThat(first.get()).isEqualTo("1");
        assertThat(shared.get(0).get()).isEqualTo("2");
        assertThat(shared.get(1).get()).isEqualTo("3");
        for (int refused : new int[] {2, 3}) {
            assertThatThrownBy(shared.get(refused)::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("the database refused");
        }
        for (int broken : new int[] {4, 5}) {
            assertThatThrownBy(shared.get(broken)::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("out of everything");
        }
        assertThat(shared.get(6).get()).isEqualTo("6");
        assertThat(shared.get(7).get()).isEqualTo("7");
        assertThat(combined.get(8)).isEqualTo("8");
    }

    /** A call that has come to its turn in the queue. */
    private Future<String> waiting(CombinedReads<Integer, String> combined, int key) throws InterruptedException {
        Thread[] caller = new Thread[1];
        CountDownLatch started = new CountDownLatch(1);
        Future<String> answer = callers.submit(() -> {
            caller[0] = Thread.currentThread();
            started.countDown();
            return combined.get(key);
        });
        started.await();
        while (caller[0].getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }

    @Test
    void an_interruption_is_kept_for_the_caller() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CombinedReads<Integer, String> combined = new CombinedReads<>(
                keys -> {
                    begun.countDown();
                    await(go);
                    return names(keys);
                },
                64);
        Future<String> first = callers.submit(() -> combined.get(1));
        begun.await();
        String[] answer = new String[1];
        boolean[] interrupted = new boolean[1];
        Thread second = new Thread(() -> {
            answer[0] = combined.get(2);
            interrupted[0] = Thread.currentThread().isInterrupted();
        });
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        second.interrupt();
        go.countDown();
        second.join();
        assertThat(first.get()).isEqualTo("1");
        assertThat(answer[0]).isEqualTo("2");
        assertThat(interrupted[0]).isTrue();
    }

    private Map<Integer, String> names(Collection<Integer> keys) {
        reads.add(List.copyOf(keys));
        return keys.stream().filter(key -> key >= 0).collect(Collectors.toMap(Function.identity(), String::valueOf));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

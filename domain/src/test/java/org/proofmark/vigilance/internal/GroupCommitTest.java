package org.proofmark.vigilance.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final Queue<Runnable> turns = new ArrayDeque<>();
    private final List<List<Integer>> groups = new ArrayList<>();

    private GroupCommit<String, Integer> manual(int groupSize, int capacity) {
        return new GroupCommit<>(turns::add, (key, group) -> groups.add(group), groupSize, capacity);
    }

    private void runTurns() {
        for (Runnable turn = turns.poll(); turn != null; turn = turns.poll()) {
            turn.run();
        }
    }

    @Test
    void whatWaitsTogetherIsWrittenTogetherInOrder() {
        GroupCommit<String, Integer> commit = manual(3, 100);
        List<CompletableFuture<Void>> done = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            done.add(commit.submit("a", i));
        }
        assertThat(done).noneMatch(CompletableFuture::isDone);

        runTurns();

        assertThat(groups).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6));
        assertThat(done).allMatch(CompletableFuture::isDone);
        assertThat(commit.waiting()).isZero();
    }

    @Test
    void aGroupHoldsOneKeyOnly() {
        GroupCommit<String, Integer> commit = manual(10, 100);
        commit.submit("a", 1);
        commit.submit("b", 2);
        commit.submit("a", 3);

        runTurns();

        assertThat(groups).containsExactlyInAnyOrder(List.of(1, 3), List.of(2));
    }

    @Test
    void oneMoreThanTheCapacityIsRefusedAndThereIsRoomAgainAfterwards() {
        GroupCommit<String, Integer> commit = manual(10, 2);
        commit.submit("a", 1);
        commit.submit("b", 2);
        assertThatThrownBy(() -> commit.submit("a", 3)).isInstanceOf(GroupCommit.Full.class);

        runTurns();
        commit.submit("a", 4);
        runTurns();

        assertThat(groups).contains(List.of(4)).doesNotContain(List.of(3));
    }

    @Test
    void aCancelledItemIsNotWritten() {
        GroupCommit<String, Integer> commit = manual(10, 100);
        CompletableFuture<Void> given = commit.submit("a", 1);
        commit.submit("a", 2);
        given.cancel(false);

        runTurns();

        assertThat(groups).containsExactly(List.of(2));
        assertThat(commit.waiting()).isZero();
    }

    @Test
    void aFailureReachesEverybodyInItsGroupAndNobodyElse() {
        GroupCommit<String, Integer> commit = new GroupCommit<>(
                turns::add,
                (key, group) -> {
                    if (group.contains(1)) {
                        throw new IOException("disk full");
                    }
                },
                2,
                100);
        CompletableFuture<Void> first = commit.submit("a", 1);
        CompletableFuture<Void> second = commit.submit("a", 2);
        CompletableFuture<Void> third = commit.submit("a", 3);

        runTurns();

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedExceptionally();
        assertThat(third).isCompleted();
    }

    @Test
    void anExecutorThatRefusesFailsTheItemInsteadOfKeepingItWaiting() {
        GroupCommit<String, Integer> commit = new GroupCommit<>(
                turn -> {
                    throw new java.util.concurrent.RejectedExecutionException();
                },
                (key, group) -> {},
                2,
                100);
        assertThat(commit.submit("a", 1)).isCompletedExceptionally();
        assertThat(commit.waiting()).isZero();
    }

    @Test
    void underLoadNothingIsLostTwiceOrOutOfOrderAndAKeyIsWrittenByOneThreadAtATime() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        Map<Integer, List<Integer>> written = new ConcurrentHashMap<>();
        Map<Integer, AtomicInteger> inside = new ConcurrentHashMap<>();
        AtomicInteger overlaps = new AtomicInteger();
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(
                writers,
                (key, group) -> {
                    AtomicInteger mine = inside.computeIfAbsent(key, any -> new AtomicInteger());
                    if (mine.incrementAndGet() != 1) {
                        overlaps.incrementAndGet();
                    }
                    written.computeIfAbsent(key, any -> new ArrayList<>()).addAll(group);
                    mine.decrementAndGet();
                },
                16,
                100_000);
        CountDownLatch done = new CountDownLatch(8);
        for (int caller = 0; caller < 8; caller++) {
            int key = caller;
            callers.execute(() -> {
                CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
                for (int i = 0; i < 5000; i++) {
                    last = commit.submit(key % 3 * 100 + key, i);
                }
                last.join();
                done.countDown();
            });
        }
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        writers.shutdown();
        assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        callers.shutdown();

        assertThat(overlaps).hasValue(0);
        assertThat(written).hasSize(8);
        written.values().forEach(items -> assertThat(items).hasSize(5000).isSorted());
    }
}

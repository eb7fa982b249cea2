package org.proofmark.vigilance.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes things in groups, because a commit costs a flush to disk however much it carries: what arrives for a key while its previous
 * group is being committed forms the next group. No timer and no added wait: a lone item is written at once, and the groups grow with
 * the load.
 *
 * <p>At most one group of a key is under way at any time, and items leave in the order in which they came, so that two items of one key
 * are never stored in reverse.
 *
 * @param <K> what a group must have in common; here the tenant
 * @param <T> what is written
 */
final class GroupCommit<K, T> {
    /** Writes one group; returning means that all of it is durable, throwing that none of it may be counted on. */
    @FunctionalInterface
    interface Sink<K, T> {
        void write(K key, List<T> group) throws Exception;
    }

    /** Thrown to the submitter where too many items wait already. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("too many waiting", null, false, false);
        }
    }

    private record Waiting<T>(T item, CompletableFuture<Void> done) {}

    private final class Lane {
        private final K key;
        private final ArrayDeque<Waiting<T>> queue = new ArrayDeque<>();
        private boolean draining;

        Lane(K key) {
            this.key = key;
        }
    }

    /** After this many groups a lane goes to the back of the executor's queue, so that one busy tenant does not starve the others. */
    private static final int GROUPS_A_TURN = 16;

    private final ConcurrentHashMap<K, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Executor writers;
    private final Sink<K, T> sink;
    private final int groupSize;
    private final int capacity;

    /**
     * @param writers where groups are written; its threads bound how many keys commit at once
     * @param groupSize the most items of one group
     * @param capacity the most items that wait, over all keys
     */
    GroupCommit(Executor writers, Sink<K, T> sink, int groupSize, int capacity) {
        this.writers = writers;
        this.sink = sink;
        this.groupSize = groupSize;
        this.capacity = capacity;
    }

    /**
     * Queues an item. The future completes once the item is durable, or exceptionally with what the sink threw. Cancelling it takes the
     * item out again unless its group is under way already.
     *
     * @throws Full where too many items wait already
     */
    CompletableFuture<Void> submit(K key, T item) {
        if (waiting.incrementAndGet() > capacity) {
            waiting.decrementAndGet();
            throw new Full();
        }
        Lane lane = lanes.computeIfAbsent(key, Lane::new);
        CompletableFuture<Void> done = new CompletableFuture<>();
        boolean wake;
        synchronized (lane) {
            lane.queue.add(new Waiting<>(item, done));
            wake = !lane.draining;
            lane.draining = true;
        }
        if (wake) {
            start(lane);
        }
        return done;
    }

    int waiting() {
        return waiting.get();
    }

    private void start(Lane lane) {
        try {
            writers.execute(() -> drain(lane));
        } catch (RejectedExecutionException refused) {
            for (List<Waiting<T>> group = take(lane); !group.isEmpty(); group = take(lane)) {
                group.forEach(each -> each.done.completeExceptionally(refused));
            }
        }
    }

    private void drain(Lane lane) {
        for (int turn = 0; turn < GROUPS_A_TURN; turn++) {
            List<Waiting<T>> group = take(lane);
            if (group.isEmpty()) {
                return;
            }
            write(lane.key, group);
        }
        start(lane);
    }

    /** The next group; where there is none, the lane is at rest afterwards. */
    private List<Waiting<T>> take(Lane lane) {
        List<Waiting<T>> group = new ArrayList<>();
        synchronized (lane) {
            while (group.size() < groupSize) {
                Waiting<T> next = lane.queue.poll();
                if (next == null) {
                    break;
                }
                waiting.decrementAndGet();
                if (!next.done.isDone()) {
                    group.add(next);
                }
            }
            lane.draining = !group.isEmpty();
        }
        return group;
    }

    // Whatever happens in the sink must reach those who wait, and the lane must live on.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private void write(K key, List<Waiting<T>> group) {
        try {
            sink.write(key, group.stream().map(Waiting::item).toList());
        } catch (Throwable failure) {
            group.forEach(each -> each.done.completeExceptionally(failure));
            return;
        }
        group.forEach(each -> each.done.complete(null));
    }
}

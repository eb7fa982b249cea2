package org.proofmark.serialization.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads for many callers at once, because a question to the database costs about the same for one key as for fifty: whoever asks while a
 * read is under way waits for the next one, which asks for all that came meanwhile. No thread of its own and no added wait: one of those
 * who ask reads for the others, and a lone caller reads at once.
 *
 * <p>What a caller gets was read after it had asked. The reader is some caller's thread, so this is not for callers whose transaction
 * has changes of its own.
 *
 * @param <K> what is asked for
 * @param <V> what is known of it
 */
final class CombinedReads<K, V> {
    /** Reads the keys; a key that it leaves out gets {@code null}. */
    @FunctionalInterface
    interface Source<K, V> {
        Map<K, V> read(Collection<K> keys);
    }

    private enum State {
        WAITING,
        LEADING,
        ANSWERED
    }

    private static final class Asked<K, V> {
        private final K key;
        private final Thread thread = Thread.currentThread();
        private volatile State state = State.WAITING;
        private @Nullable V answer;
        private @Nullable RuntimeException failure;

        Asked(K key) {
            this.key = key;
        }

        void answer(@Nullable V value, @Nullable RuntimeException broken) {
            answer = value;
            failure = broken;
            state = State.ANSWERED;
        }
    }

    private final Source<K, V> source;
    private final int atOnce;
    private final ArrayDeque<Asked<K, V>> waiting = new ArrayDeque<>();
    private boolean reading;

    /** @param atOnce the most keys of one read */
    CombinedReads(Source<K, V> source, int atOnce) {
        this.source = source;
        this.atOnce = atOnce;
    }

    /**
     * What is known of the key, null if nothing.
     *
     * @throws RuntimeException what the source threw, for all whom that read was for
     */
    @Nullable
    V get(K key) {
        Asked<K, V> mine = new Asked<>(key);
        synchronized (waiting) {
            waiting.add(mine);
            if (!reading) {
                reading = true;
                mine.state = State.LEADING;
            }
        }
        boolean interrupted = false;
        while (mine.state == State.WAITING) {
            LockSupport.park(this);
            // The read that this one waits for is another's, and short: an interruption is kept until it ended.
            interrupted |= Thread.interrupted();
        }
        if (mine.state == State.LEADING) {
            lead(mine);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        RuntimeException failure = mine.failure;
        if (failure != null) {
            throw failure;
        }
        return mine.answer;
    }

    /** Reads until its own key is answered, then hands over to whoever waits longest. */
    private void lead(Asked<K, V> mine) {
        try {
            while (mine.state != State.ANSWERED) {
                read(take());
            }
        } finally {
            handOver();
        }
    }

    private List<Asked<K, V>> take() {
        List<Asked<K, V>> group = new ArrayList<>();
        synchronized (waiting) {
            while (group.size() < atOnce && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
        }
        return group;
    }

    private void read(List<Asked<K, V>> group) {
        Set<K> keys = new LinkedHashSet<>();
        group.forEach(each -> keys.add(each.key));
        Map<K, V> found = Map.of();
        RuntimeException failure = null;
        try {
            found = source.read(keys);
        } catch (RuntimeException broken) {
            failure = broken;
        } catch (Error fatal) {
            // Those who wait must wake up all the same.
            failure = new IllegalStateException(fatal);
            throw fatal;
        } finally {
            for (Asked<K, V> each : group) {
                each.answer(found.get(each.key), failure);
                if (each.thread != Thread.currentThread()) {
                    LockSupport.unpark(each.thread);
                }
            }
        }
    }

    private void handOver() {
        Asked<K, V> next;
        synchronized (waiting) {
            next = waiting.peek();
            reading = next != null;
            if (next != null) {
                next.state = State.LEADING;
            }
        }
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }
}

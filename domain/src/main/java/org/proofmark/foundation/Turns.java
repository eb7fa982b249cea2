package org.proofmark.foundation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.proofmark.kernel.Problem;

/**
 * Work that is done by a few callers at once, on their own threads, while a few more wait in the order in which they came; all others are
 * turned away at once. So costly work never holds more threads than were set aside for it, and leaves none behind.
 */
public final class Turns {
    private final Semaphore turns;
    private final Semaphore places;
    private final int atOnce;
    private final int most;
    private final Duration patience;
    private final Problem busy;

    /**
     * @param atOnce how many work at the same time, at least 1
     * @param waiting how many more may wait, 0 or more
     * @param patience after which who waits is turned away; also told as the time after which to come again
     * @param busy of kind UNAVAILABLE: what those that are turned away hear
     */
    public Turns(int atOnce, int waiting, Duration patience, Problem busy) {
        this.atOnce = Math.max(1, atOnce);
        this.most = this.atOnce + Math.max(0, waiting);
        this.turns = new Semaphore(this.atOnce, true);
        this.places = new Semaphore(most, true);
        this.patience = patience;
        this.busy = busy.retryAfter(patience);
    }

    /** Does the work when its turn comes. */
    public <T> T take(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw busy.exception();
        }
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy.exception();
            }
            try {
                return work.get();
            } finally {
                turns.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy.exception();
        } finally {
            places.release();
        }
    }

    /** How many wait or work now. */
    public int present() {
        return most - places.availablePermits();
    }

    /** Lets nobody in any more and waits for those that are at work; {@code false} where some still are after the time. */
    public boolean close(Duration wait) {
        places.drainPermits();
        try {
            return turns.tryAcquire(atOnce, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.proofmark.models.offline;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.proofmark.kernel.Boundary;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModel;
import org.proofmark.token.PressNumbers;

/**
 * What a resident verifier does while nobody has brought a photograph yet: it judges pictures of labels of its own, so that Java has
 * compiled by then what judging takes. A thread beside the others, which begins when it has been quiet for a moment and stays away for good from
 * the first photograph on, at the latest when all is compiled. Nothing of it is told or queued, whatever becomes of it.
 */
final class Rehearsal implements AutoCloseable {
    /** Whoever has photographs at hand brings them at once. */
    private static final long QUIET_MILLIS = 500;

    private static final long LONGEST_MILLIS = 10_000;
    private static final int MOST_ROUNDS = 300;

    private final CountDownLatch over = new CountDownLatch(1);
    private final PrintModel model;
    private final Clock clock;
    private final Thread thread;
    private volatile int rounds;

    private Rehearsal(PrintModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        this.thread = new Thread(this::run, "rehearsal");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /** @param clock of the verifier whose work is rehearsed */
    static Rehearsal begun(PrintModel model, Clock clock) {
        Rehearsal rehearsal = new Rehearsal(model, clock);
        rehearsal.thread.start();
        return rehearsal;
    }

    /** There is work. Returns at once; the round under way, a fraction of a second, is the last. */
    void end() {
        over.countDown();
    }

    /** How many pictures were judged so far. */
    int rounds() {
        return rounds;
    }

    @Boundary("measures how long it has gone on")
    private void run() {
        long start = System.nanoTime();
        try {
            boolean work = over.await(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            if (!work) {
                rehearse(start);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError broken) {
            // Real photographs are judged as they would have been without.
        }
    }

    @Boundary("measures how long it has gone on")
    private void rehearse(long start) throws IOException {
        KeyRing keys = new KeyRing(List.of(key(clock.instant())));
        FirstPrints prints = new FirstPrints(keys);
        byte[][] pictures = new byte[PressReference.ENOUGH][];
        OfflineVerifier unknown = new OfflineVerifier(keys, model, new KnownPresses(keys, Map.of()), clock);
        OfflineVerifier known = unknown;
        while (over.getCount() > 0
                && rounds < MOST_ROUNDS
                && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS)) {
            int number = rounds % pictures.length;
            if (rounds < pictures.length) {
                pictures[number] = RehearsalLabel.picture(keys.all().get(0), number);
                prints.learn(pictures[number]);
            } else if (rounds == pictures.length) {
                known = new OfflineVerifier(keys, model, new KnownPresses(keys, prints.presses()), clock);
            }
            PrintResult result = (rounds / pictures.length % 2 == 0 ? unknown : known).verify(pictures[number]);
            ResultLines.line("", result, Queued.NO_SCAN, 0);
            rounds++;
        }
    }

    /** No slot's: nothing was ever printed by it. */
    private static KeyRing.Key key(Instant now) {
        return new KeyRing.Key(
                RehearsalLabel.GTIN,
                RehearsalLabel.SLOT,
                "",
                List.of(TextureProfile.KEYED_600),
                TextureKey.of(new org.proofmark.token.TextureKey(new byte[32])),
                now,
                now.plusSeconds(3600),
                List.of(),
                PressNumbers.OfSlot.NONE);
    }

    /** Waits for the round under way: the model may be closed afterwards. */
    @Override
    public void close() {
        end();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

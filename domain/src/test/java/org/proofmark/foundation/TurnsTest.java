package org.proofmark.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

@Timeout(20)
class TurnsTest {
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);

    private static Turns turns(int atOnce, int waiting, long patienceMillis) {
        return new Turns(
                atOnce,
                waiting,
                Duration.ofMillis(patienceMillis),
                Problem.of(Problem.Kind.UNAVAILABLE, "full", "Full"));
    }

    @AfterEach
    void letAllGo() {
        go.countDown();
        callers.shutdownNow();
    }

    /** Takes a turn and holds it until {@link #go}. */
    private Future<String> hold(Turns turns) {
        return callers.submit(() -> turns.take(() -> {
            try {
                go.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return "done";
        }));
    }

    private static void await(Turns turns, int present) throws InterruptedException {
        while (turns.present() < present) {
            Thread.sleep(1);
        }
    }

    @Test
    void oneMoreThanMayWaitIsTurnedAwayAtOnceAndTheOthersAreServed() throws Exception {
        Turns turns = turns(2, 1, 15_000);
        Future<?> one = hold(turns);
        Future<?> two = hold(turns);
        Future<?> waits = hold(turns);
        await(turns, 3);
        assertThatThrownBy(() -> turns.take(() -> "never")).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().type()).isEqualTo("full");
            assertThat(refused.problem().retryAfter()).isEqualTo(15);
        });
        go.countDown();
        assertThat(one.get()).isEqualTo("done");
        assertThat(two.get()).isEqualTo("done");
        assertThat(waits.get()).isEqualTo("done");
        assertThat(turns.take(() -> "again")).isEqualTo("again");
        assertThat(turns.present()).isZero();
    }

    @Test
    void whoWaitsTooLongIsTurnedAwayAndHoldsNoPlace() throws Exception {
        Turns turns = turns(1, 4, 30);
        hold(turns);
        await(turns, 1);
        assertThatThrownBy(() -> turns.take(() -> "never")).isInstanceOf(ProblemException.class);
        assertThat(turns.present()).isEqualTo(1);
    }

    @Test
    void workThatFailsGivesItsTurnBack() {
        Turns turns = turns(1, 0, 30);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
        assertThat(turns.take(() -> "fine")).isEqualTo("fine");
    }

    @Test
    void closingWaitsForThoseAtWorkAndLetsNobodyIn() throws Exception {
        // Who would have to wait a minute is turned away at once, or the test takes too long.
        Turns turns = turns(1, 1, 60_000);
        Future<String> working = hold(turns);
        await(turns, 1);
        assertThat(turns.close(Duration.ofMillis(20))).isFalse();
        assertThatThrownBy(() -> turns.take(() -> "never")).isInstanceOf(ProblemException.class);
        go.countDown();
        assertThat(working.get()).isEqualTo("done");
        assertThat(turns.close(Duration.ofSeconds(5))).isTrue();
    }
}

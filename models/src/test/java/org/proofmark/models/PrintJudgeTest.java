package org.proofmark.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.proofmark.kernel.ProblemException;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.models.print.ModelUnreadable;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModel;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/** What surrounds a model, with one whose every move the test decides. */
@Timeout(30)
class PrintJudgeTest {
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);
    private final Model model = new Model();

    private final class Model implements PrintModel {
        final AtomicInteger judged = new AtomicInteger();
        final AtomicInteger closed = new AtomicInteger();
        volatile boolean waits;
        volatile boolean fails;
        volatile RectifiedLabel seen;
        volatile MarkedSymbol expected;

        @Override
        public String name() {
            return "a test's";
        }

        @Override
        public float[] describe(RectifiedLabel label, MarkedSymbol symbol) {
            return new float[] {1};
        }

        @Override
        public Opinion judge(RectifiedLabel label, MarkedSymbol symbol, PressReference press) {
            seen = label;
            expected = symbol;
            if (fails) {
                throw new IllegalStateException("out of order");
            }
            if (waits) {
                try {
                    go.await();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
            }
            assertThat(closed).as("closed before it was done").hasValue(0);
            judged.incrementAndGet();
            return new Opinion(0.5, Watermark.Kind.COPY);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private PrintJudge opened(int workers, int waiting) {
        PrintJudge judge = new PrintJudge(workers, waiting, Duration.ofSeconds(10));
        judge.open(() -> model);
        return judge;
    }

    private Opinion judge(PrintJudge judge) {
        return judge.judge(model.seen, model.expected, null);
    }

    @AfterEach
    void letAllGo() {
        go.countDown();
        callers.shutdownNow();
    }

    @Test
    void aModelIsWarmBeforeTheFirstPicture() {
        PrintJudge judge = opened(1, 0);
        assertThat(judge.ready()).isTrue();
        assertThat(judge.state()).isEqualTo("a test's");
        assertThat(model.judged).hasValue(1);
        assertThat(model.seen.agreement())
                .as("it was warmed with a marked label")
                .isGreaterThan(0.7);
        assertThat(judge.judged()).as("warming is no judgement").isZero();
        judge(judge);
        assertThat(judge.judged()).isEqualTo(1);
    }

    @Test
    void aModelThatCannotBeReadOrFailsAtOnceSaysSoAndNothingIsJudged() {
        PrintJudge missing = new PrintJudge(1, 0, Duration.ofSeconds(1));
        missing.open(() -> {
            throw new ModelUnreadable("weights are missing");
        });
        assertThat(missing.ready()).isFalse();
        assertThat(missing.state()).contains("weights are missing");

        model.fails = true;
        PrintJudge failing = opened(1, 0);
        assertThat(failing.ready()).isFalse();
        assertThat(failing.state()).contains("out of order");
        assertThat(model.closed).as("given back").hasValue(1);
        assertThatThrownBy(() -> judge(failing)).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().type())
                .isEqualTo("print-check-unavailable"));
    }

    @Test
    void aFullQueueAnswersAtOnceWithTheTimeToWait() throws Exception {
        PrintJudge judge = opened(1, 1);
        model.waits = true;
        Future<Opinion> working = callers.submit(() -> judge(judge));
        Future<Opinion> waiting = callers.submit(() -> judge(judge));
        while (judge.present() < 2) {
            Thread.sleep(1);
        }
        assertThatThrownBy(() -> judge(judge)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().type()).isEqualTo("print-check-busy");
            assertThat(refused.problem().kind().status()).isEqualTo(503);
            assertThat(refused.problem().retryAfter()).isEqualTo(10);
        });
        assertThat(judge.turnedAway()).isEqualTo(1);
        go.countDown();
        assertThat(working.get().genuine()).isEqualTo(0.5);
        assertThat(waiting.get().genuine()).isEqualTo(0.5);
    }

    @Test
    void theModelIsClosedOnceAndNotUnderAnybodysHands() throws Exception {
        PrintJudge judge = opened(1, 0);
        model.waits = true;
        Future<Opinion> working = callers.submit(() -> judge(judge));
        while (judge.present() < 1) {
            Thread.sleep(1);
        }
        Future<?> closing = callers.submit(judge::close);
        while (judge.ready()) {
            Thread.sleep(1);
        }
        assertThat(model.closed).hasValue(0);
        go.countDown();
        working.get();
        closing.get();
        assertThat(model.closed).hasValue(1);
        judge.close();
        assertThat(model.closed).hasValue(1);
        assertThatThrownBy(() -> judge(judge)).isInstanceOf(ProblemException.class);
    }
}

package org.proofmark.ear.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark;

/** Stands before the shipped model in {@link InEarWithPorts}; {@link PrintCheckIT} decides what it says. */
@Alternative
@Priority(1)
@ApplicationScoped
public class PrintPort implements ClassifyWatermark {
    private final AtomicInteger judged = new AtomicInteger();
    private volatile Opinion opinion = new Opinion(1, Watermark.Kind.COPY);
    private volatile String state = "ready";

    public void says(double genuine, Watermark.Kind otherwise) {
        opinion = new Opinion(genuine, otherwise);
        state = "ready";
    }

    /** {@code ready}, {@code absent}, {@code busy} or {@code broken}. */
    public void is(String now) {
        state = now;
    }

    /** How many prints were put to it. */
    public int judged() {
        return judged.get();
    }

    @Override
    public String engine() {
        return "a test's";
    }

    @Override
    public boolean ready() {
        return !state.equals("absent");
    }

    @Override
    public Opinion judge(RectifiedLabel label, MarkedSymbol expected, @Nullable Press press) {
        judged.incrementAndGet();
        if (state.equals("busy")) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "print-check-busy", "Busy")
                    .exception();
        }
        if (state.equals("broken")) {
            throw new IllegalStateException("broken");
        }
        return opinion;
    }

    @Override
    public float[] describe(RectifiedLabel label, MarkedSymbol expected) {
        return new float[] {1};
    }
}

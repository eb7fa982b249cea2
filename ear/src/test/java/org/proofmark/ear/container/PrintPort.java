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

/** Stands before the shipped model in {@link InEarWithPorts}; {@link MarkedLabels} decides what it says. */
@Alternative
@Priority(1)
@ApplicationScoped
public class PrintPort implements ClassifyWatermark {
    private final AtomicInteger judged = new AtomicInteger();
    private volatile Opinion opinion = new Opinion(1, Watermark.Kind.COPY);
    private volatile String state = "ready";
    private volatile String engine = "";
    private volatile String fingerprint = "";
    private volatile @Nullable Press press;

    public void says(double genuine, Watermark.Kind otherwise) {
        opinion = new Opinion(genuine, otherwise);
        state = "ready";
    }

    /** Another judge, and which fingerprints it gives. */
    public void isCalled(String name, String fingerprintVersion) {
        engine = name;
        fingerprint = fingerprintVersion;
    }

    /** What the last print was judged beside. */
    public @Nullable Press press() {
        return press;
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
        return engine;
    }

    @Override
    public boolean ready() {
        return !state.equals("absent");
    }

    @Override
    public Opinion judge(RectifiedLabel label, MarkedSymbol expected, @Nullable Press beside) {
        judged.incrementAndGet();
        press = beside;
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

    @Override
    public String fingerprintVersion() {
        return fingerprint;
    }
}

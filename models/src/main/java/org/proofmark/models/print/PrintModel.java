package org.proofmark.models.print;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/** A trained judge of prints. Safe for many threads; deterministic. */
public interface PrintModel extends AutoCloseable {
    /** What it is, for people: kind and version, for example {@code keyed statistics 2026-11}. */
    String name();

    /** As {@link org.proofmark.verification.spi.ClassifyWatermark#judge}, at once and on the caller's thread. */
    default Opinion judge(RectifiedLabel label, MarkedSymbol expected) {
        return judge(label, expected, null);
    }

    /** @param press of the order, where enough of its first prints were photographed; null where it is not known */
    Opinion judge(RectifiedLabel label, MarkedSymbol expected, @Nullable PressReference press);

    /**
     * What the most favourable of several presses says, where nobody knows which of them printed the label.
     *
     * @param presses at least one; null stands for a press that is not known
     */
    default Opinion mostFavourable(
            RectifiedLabel label, MarkedSymbol expected, List<? extends @Nullable PressReference> presses) {
        Opinion best = judge(label, expected, presses.get(0));
        for (PressReference press : presses.subList(1, presses.size())) {
            Opinion opinion = judge(label, expected, press);
            best = opinion.genuine() > best.genuine() ? opinion : best;
        }
        return best;
    }

    /** A {@link Fingerprint} of {@link Fingerprint#VERSION}: several first prints' are a {@link PressReference}. */
    float[] describe(RectifiedLabel label, MarkedSymbol expected);

    /** Gives back what the model holds outside the heap. */
    @Override
    void close();
}

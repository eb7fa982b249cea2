package org.proofmark.models.print;

import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/** A trained judge of prints. Safe for many threads; deterministic. */
public interface PrintModel extends AutoCloseable {
    /** What it is, for people: kind and version, for example {@code keyed statistics 2026-11}. */
    String name();

    /** As {@link org.proofmark.verification.spi.ClassifyWatermark#judge}, at once and on the caller's thread. */
    Opinion judge(RectifiedLabel label, MarkedSymbol expected);

    /** Gives back what the model holds outside the heap. */
    @Override
    void close();
}

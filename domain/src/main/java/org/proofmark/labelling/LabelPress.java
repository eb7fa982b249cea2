package org.proofmark.labelling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.proofmark.labelling.internal.LabelWriters;

/**
 * Prints labels: the rendering engine, without container or database. Make one and share it: it holds the fonts. Safe for many threads;
 * the writers that it opens are for one thread each.
 *
 * <pre>{@code
 * LabelJob job = LabelJob.of(LabelTemplate.STANDARD, "a4-3x8", product);
 * try (LabelWriter labels = press.open(LabelFormat.PDF, job, out)) {
 *     for (String serial : serials) labels.add(serial);
 * }
 * }</pre>
 *
 * <p>It does not ask whether a serial is genuine or who may have it: that is for the door {@code Labels}.
 */
public final class LabelPress {
    private final LabelWriters writers;

    /** With the bundled font alone: Latin, Greek, Cyrillic, Arabic, Hebrew. Other characters print as boxes. */
    public LabelPress() {
        this(List.of());
    }

    /** @param moreFonts TrueType files (.ttf) for what the bundled font lacks, in order of preference */
    public LabelPress(List<Path> moreFonts) {
        this.writers = new LabelWriters(moreFonts);
    }

    /**
     * Begins a document; nothing is written before the job is known to be printable.
     *
     * @throws org.proofmark.kernel.ProblemException {@code resolution-too-low} (field {@code dpi}), {@code template-invalid};
     *     of a job with a mark, {@code mark-not-printable} naming {@code dpi} or {@code template}
     */
    public LabelWriter open(LabelFormat format, LabelJob job, OutputStream out) throws IOException {
        return writers.open(format, job, out);
    }

    /** Refuses as {@link #open} would, without writing anything. */
    public void check(LabelJob job) {
        writers.check(job);
    }

    /** One label as a PNG of one bit a dot, with its resolution in a pHYs chunk. */
    public byte[] png(LabelJob job, String serial) {
        return writers.png(job, serial);
    }

    /**
     * The sheet of the {@link CaptureKit}, as a PDF of one page with its fonts. The same sheet is the same bytes. Leaves the stream open.
     *
     * @param sheet 1 to {@link CaptureKit#SHEETS}
     * @throws org.proofmark.kernel.ProblemException {@code kit-sheet-invalid}, before anything is written
     */
    public void captureKit(CaptureKit.Paper paper, int sheet, OutputStream out) throws IOException {
        writers.captureKit(paper, sheet, out);
    }

    /** One label as SVG. */
    public String svg(LabelJob job, String serial) {
        return writers.svg(job, serial);
    }
}

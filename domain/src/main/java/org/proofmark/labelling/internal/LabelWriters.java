package org.proofmark.labelling.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.Carrier;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.LabelWriter;
import org.proofmark.labelling.internal.font.FontStack;
import org.proofmark.labelling.internal.raster.PngWriter;

/** Builds the writer of each format over one set of fonts. Safe for many threads; what it makes is not. */
public final class LabelWriters {
    private final FontStack fonts;

    public LabelWriters(List<Path> moreFonts) {
        this.fonts = FontStack.with(moreFonts);
    }

    public LabelWriter open(LabelFormat format, LabelJob job, OutputStream out) throws IOException {
        CodeMaker codes = new CodeMaker(job);
        LabelPlan plan = plan(job, codes);
        return switch (format) {
            case PDF -> new PdfSheetWriter(plan, codes, fonts, out);
            case ZPL -> new ZplWriter(plan, codes, fonts, out);
            case ZIP -> new PngZipWriter(plan, codes, fonts, out);
            case PNG, SVG -> new SingleWriter(format, job, out);
        };
    }

    public void check(LabelJob job) {
        plan(job, new CodeMaker(job));
    }

    public byte[] png(LabelJob job, String serial) {
        CodeMaker codes = new CodeMaker(job);
        LabelPainter painter = new LabelPainter(plan(job, codes), fonts);
        return new PngWriter().write(painter.paint(serial, codes.code(serial)), job.dpi());
    }

    public String svg(LabelJob job, String serial) {
        CodeMaker codes = new CodeMaker(job);
        return SvgLabels.draw(plan(job, codes), fonts, serial, codes.code(serial));
    }

    public void captureKit(CaptureKit.Paper paper, int sheet, OutputStream out) throws IOException {
        new KitSheetWriter(fonts, paper, sheet).write(out);
    }

    private LabelPlan plan(LabelJob job, CodeMaker codes) {
        // A Data Matrix of any serial has the same size; a QR of the longest fixes the version of the others.
        String sample = job.template().carrier() == Carrier.QR ? "" : "0";
        return new LabelPlan(job, codes.code(sample).width(), fonts);
    }

    /** A format of one label a file. */
    private final class SingleWriter implements LabelWriter {
        private final LabelFormat format;
        private final LabelJob job;
        private final OutputStream out;
        private int count;

        SingleWriter(LabelFormat format, LabelJob job, OutputStream out) {
            this.format = format;
            this.job = job;
            this.out = out;
        }

        @Override
        public void add(String serial) throws IOException {
            if (count++ > 0) {
                throw new IllegalStateException(format + " holds one label a file");
            }
            out.write(
                    format == LabelFormat.PNG
                            ? png(job, serial)
                            : svg(job, serial).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}

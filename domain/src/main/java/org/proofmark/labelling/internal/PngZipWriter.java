package org.proofmark.labelling.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.proofmark.labelling.LabelWriter;
import org.proofmark.labelling.internal.font.FontStack;
import org.proofmark.labelling.internal.raster.PngWriter;
import org.proofmark.labelling.internal.raster.ZipStream;

/** A ZIP of one PNG a label. */
final class PngZipWriter implements LabelWriter {
    private final CodeMaker codes;
    private final LabelPainter painter;
    private final PngWriter png = new PngWriter();
    private final ZipStream zip;
    private final int dpi;
    private boolean closed;

    PngZipWriter(LabelPlan plan, CodeMaker codes, FontStack fonts, OutputStream out) {
        this.codes = codes;
        this.painter = new LabelPainter(plan, fonts);
        this.zip = new ZipStream(out, "label-", ".png");
        this.dpi = plan.job().dpi();
    }

    @Override
    public void add(String serial) throws IOException {
        zip.add(png.write(painter.paint(serial, codes.code(serial)), dpi));
    }

    @Override
    public long count() {
        return zip.count();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            zip.finish();
        }
    }
}

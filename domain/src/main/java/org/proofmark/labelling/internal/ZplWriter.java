package org.proofmark.labelling.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.proofmark.labelling.LabelWriter;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.internal.font.FontStack;
import org.proofmark.labelling.internal.font.GlyphRun;
import org.proofmark.labelling.internal.raster.BitRaster;
import org.proofmark.labelling.internal.raster.GlyphRasters;

/**
 * One ZPL II format a label. The code is sent as a picture, so that mask and error correction are ours and not the printer's; Latin text
 * uses the printer's font 0, other scripts are sent as pictures.
 */
final class ZplWriter implements LabelWriter {
    private final LabelPlan plan;
    private final CodeMaker codes;
    private final OutputStream out;
    private final FontStack fonts;
    private final SymbolPainter symbols;
    private final ByteSink constant = new ByteSink();
    private final ByteSink label = new ByteSink();
    private long count;

    ZplWriter(LabelPlan plan, CodeMaker codes, FontStack fonts, OutputStream out) {
        this.plan = plan;
        this.codes = codes;
        this.fonts = fonts;
        this.symbols = new SymbolPainter(plan);
        this.out = out;
        constant.text("^XA^CI28^LH0,0^PW")
                .number(plan.width())
                .text("^LL")
                .number(plan.height())
                .put('\n');
        BitRaster pictures = new BitRaster(plan.width(), plan.height());
        LabelPainter.paintFixedPictures(plan, fonts, pictures);
        GlyphRasters glyphs = new GlyphRasters();
        for (LabelPlan.Line line : plan.lines()) {
            if (line.text().chars().allMatch(c -> c >= 32 && c < 256)) {
                text(line.text(), line.x(), line.baseline(), line.size(), constant);
            } else {
                glyphs.draw(line.run(), line.x(), line.baseline(), line.size(), pictures);
            }
        }
        if (!isBlank(pictures)) {
            ZplGraphics.field(pictures, 0, 0, 1, constant);
        }
    }

    @Override
    public void add(String serial) throws IOException {
        label.clear();
        label.all(constant);
        String shown = LabelPainter.shown(plan, serial);
        for (LabelPlan.SerialLine line : plan.serialLines()) {
            String text = LabelPlan.text(line, shown);
            GlyphRun run = fonts.shape(text);
            text(text, line.x(), line.baseline(), LabelPainter.fit(line, run), label);
        }
        ModuleMatrix code = codes.code(serial);
        if (symbols.isMarked()) {
            ZplGraphics.field(symbols.symbol(code, serial), plan.codeX(), plan.codeY(), 1, label);
        } else {
            ZplGraphics.field(moduleRows(code), plan.codeX(), plan.codeY(), plan.module(), label);
        }
        label.text("^XZ\n");
        label.writeTo(out);
        count++;
    }

    /** One row a module: the format repeats it. */
    private BitRaster moduleRows(ModuleMatrix code) {
        BitRaster rows = new BitRaster(plan.codeSide(), code.height());
        for (int y = 0; y < code.height(); y++) {
            long rest = code.row(y);
            while (rest != 0) {
                int x = Long.numberOfTrailingZeros(rest);
                int length = Long.numberOfTrailingZeros(~(rest >>> x));
                rows.run(x * plan.module(), (x + length) * plan.module(), y);
                rest = x + length >= 64 ? 0 : rest >>> (x + length) << (x + length);
            }
        }
        return rows;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    /** Whatever is not a plain letter, digit or mark goes as hexadecimal, so that no content can become a command. */
    private static void text(String text, double x, int baseline, double size, ByteSink out) {
        int dots = (int) Math.max(10, Math.round(size));
        out.text("^FT").number((int) Math.round(x)).put(',').number(baseline);
        out.text("^A0N,").number(dots).put(',').number(dots).text("^FH_^FD");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'A' && b <= 'Z'
                    || b >= 'a' && b <= 'z'
                    || b >= '0' && b <= '9'
                    || b == ' '
                    || b == '.'
                    || b == '-';
            if (plain) {
                out.put(b);
            } else {
                out.put('_').put("0123456789ABCDEF".charAt(b >>> 4 & 15)).put("0123456789ABCDEF".charAt(b & 15));
            }
        }
        out.text("^FS\n");
    }

    private static boolean isBlank(BitRaster raster) {
        for (byte b : raster.bits()) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}

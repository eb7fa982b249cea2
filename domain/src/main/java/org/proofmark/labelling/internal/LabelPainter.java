package org.proofmark.labelling.internal;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.internal.font.FontStack;
import org.proofmark.labelling.internal.font.GlyphRun;
import org.proofmark.labelling.internal.raster.BitRaster;
import org.proofmark.labelling.internal.raster.GlyphRasters;
import org.proofmark.labelling.internal.raster.OutlineFiller;

/** Draws labels of one plan as dots. What all labels share is drawn once. For one thread. */
final class LabelPainter {
    static final String SPECIMEN = "SPECIMEN";

    private final LabelPlan plan;
    private final FontStack fonts;
    private final SymbolPainter symbols;
    private final GlyphRasters glyphs = new GlyphRasters();
    private final BitRaster background;
    private final BitRaster label;

    LabelPainter(LabelPlan plan, FontStack fonts) {
        this.plan = plan;
        this.fonts = fonts;
        this.symbols = new SymbolPainter(plan);
        this.background = new BitRaster(plan.width(), plan.height());
        this.label = new BitRaster(plan.width(), plan.height());
        for (LabelPlan.Line line : plan.lines()) {
            glyphs.draw(line.run(), line.x(), line.baseline(), line.size(), background);
        }
        paintFixedPictures(plan, fonts, background);
    }

    /** The logo and, on a preview, the word SPECIMEN: everything constant but the text. */
    static void paintFixedPictures(LabelPlan plan, FontStack fonts, BitRaster target) {
        LabelPlan.LogoBox box = plan.logo();
        if (box != null) {
            for (int y = 0; y < box.height(); y++) {
                int row = y * box.logo().height() / box.height();
                for (int x = 0; x < box.width(); x++) {
                    if (box.logo().black(x * box.logo().width() / box.width(), row)) {
                        target.run(box.x() + x, box.x() + x + 1, box.y() + y);
                    }
                }
            }
        }
        if (plan.job().specimen()) {
            BitRaster word = new BitRaster(plan.width(), plan.height());
            GlyphRun run = fonts.shape(SPECIMEN);
            OutlineFiller.fill(run.outline(), specimenPlacement(plan, run), word);
            word.thin();
            int quiet = plan.quietZone();
            word.clear(
                    plan.codeX() - quiet,
                    plan.codeY() - quiet,
                    plan.codeSide() + 2 * quiet,
                    plan.codeSide() + 2 * quiet);
            target.draw(word, 0, 0);
        }
    }

    /** From ems (y upwards) to dots (y downwards): along the rising diagonal of the text's box, or of the label. */
    static AffineTransform specimenPlacement(LabelPlan plan, GlyphRun run) {
        Rectangle area = plan.textArea();
        double angle = Math.atan2(area.height, area.width);
        double size = 0.95 * Math.hypot(area.width, area.height) / (run.width() + 1);
        AffineTransform place = AffineTransform.getTranslateInstance(area.getCenterX(), area.getCenterY());
        place.rotate(-angle);
        place.scale(size, -size);
        place.translate(-run.width() / 2, -0.36);
        return place;
    }

    static GeneralPath specimenOutline(LabelPlan plan, FontStack fonts) {
        GlyphRun run = fonts.shape(SPECIMEN);
        GeneralPath path = run.outline();
        path.transform(specimenPlacement(plan, run));
        return path;
    }

    /** The serial as shown on the label: a specimen shows none. */
    static String shown(LabelPlan plan, String serial) {
        return plan.job().specimen() ? "SPECIMENSPECIMENSPEC" : serial;
    }

    /** One label; the raster is used again by the next call. */
    BitRaster paint(String serial, ModuleMatrix code) {
        label.copyFrom(background);
        String shown = shown(plan, serial);
        for (LabelPlan.SerialLine line : plan.serialLines()) {
            GlyphRun run = fonts.shape(LabelPlan.text(line, shown));
            glyphs.draw(run, line.x(), line.baseline(), fit(line, run), label);
        }
        symbols.draw(code, serial, plan.codeX(), plan.codeY(), label);
        return label;
    }

    /** The planned size, or a smaller one for a serial that is wider than its box. */
    static double fit(LabelPlan.SerialLine line, GlyphRun run) {
        return run.width() * line.size() > line.maxWidth()
                ? Math.floor(4 * line.maxWidth() / run.width()) / 4
                : line.size();
    }
}

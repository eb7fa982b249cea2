package org.proofmark.labelling.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.internal.font.FontStack;
import org.proofmark.labelling.internal.font.GlyphRun;
import org.proofmark.labelling.internal.raster.BitRaster;

/** Draws a label as SVG 1.1. Text is drawn as outlines, so no font is needed and no content can become markup; user units are dots. */
final class SvgLabels {
    private SvgLabels() {}

    static String draw(LabelPlan plan, FontStack fonts, String serial, ModuleMatrix code) {
        StringBuilder svg = new StringBuilder(16_384);
        svg.append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"")
                .append(plan.job().template().widthMm())
                .append("mm\" height=\"")
                .append(plan.job().template().heightMm())
                .append("mm\" viewBox=\"0 0 ")
                .append(plan.width())
                .append(' ')
                .append(plan.height())
                .append("\">\n<title>");
        String shown = LabelPainter.shown(plan, serial);
        StringBuilder title = new StringBuilder();
        plan.lines().forEach(line -> title.append(line.text()).append(", "));
        title.append(shown);
        svg.append(escape(title)).append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        if (plan.job().specimen()) {
            path(
                    svg,
                    "specimen",
                    "#bbb",
                    LabelPainter.specimenOutline(plan, fonts).getPathIterator(null));
            int quiet = plan.quietZone();
            int side = plan.codeSide() + 2 * quiet;
            svg.append("<rect x=\"")
                    .append(plan.codeX() - quiet)
                    .append("\" y=\"")
                    .append(plan.codeY() - quiet);
            svg.append("\" width=\"")
                    .append(side)
                    .append("\" height=\"")
                    .append(side)
                    .append("\" fill=\"#fff\"/>\n");
        }
        for (LabelPlan.Line line : plan.lines()) {
            text(svg, line.run(), line.x(), line.baseline(), line.size());
        }
        for (LabelPlan.SerialLine line : plan.serialLines()) {
            GlyphRun run = fonts.shape(LabelPlan.text(line, shown));
            text(svg, run, line.x(), line.baseline(), LabelPainter.fit(line, run));
        }
        logo(svg, plan);
        SymbolPainter symbols = new SymbolPainter(plan);
        boolean marked = symbols.isMarked();
        svg.append("<path class=\"code\" shape-rendering=\"crispEdges\" transform=\"translate(")
                .append(plan.codeX())
                .append(' ')
                .append(plan.codeY())
                .append(") scale(")
                .append(marked ? 1 : plan.module())
                .append(")\" d=\"");
        if (marked) {
            runs(svg, symbols.symbol(code, serial));
        } else {
            runs(svg, code.height(), code::row);
        }
        return svg.append("\"/>\n</svg>\n").toString();
    }

    private static void text(StringBuilder svg, GlyphRun run, double x, double baseline, double size) {
        path(svg, "text", "#000", run.outline().getPathIterator(new AffineTransform(size, 0, 0, -size, x, baseline)));
    }

    private static void runs(StringBuilder svg, int height, IntToLongFunction rows) {
        for (int y = 0; y < height; y++) {
            long rest = rows.applyAsLong(y);
            while (rest != 0) {
                int from = Long.numberOfTrailingZeros(rest);
                int length = Long.numberOfTrailingZeros(~(rest >>> from));
                rectangle(svg, from, y, length);
                rest = from + length >= 64 ? 0 : rest >>> (from + length) << (from + length);
            }
        }
    }

    private static void runs(StringBuilder svg, BitRaster dots) {
        for (int y = 0; y < dots.height(); y++) {
            for (int x = 0; x < dots.width(); x++) {
                int from = x;
                while (x < dots.width() && dots.black(x, y)) {
                    x++;
                }
                if (x > from) {
                    rectangle(svg, from, y, x - from);
                }
            }
        }
    }

    private static void rectangle(StringBuilder svg, int x, int y, int length) {
        svg.append('M')
                .append(x)
                .append(' ')
                .append(y)
                .append('h')
                .append(length)
                .append("v1h-")
                .append(length)
                .append('z');
    }

    private static void logo(StringBuilder svg, LabelPlan plan) {
        LabelPlan.LogoBox box = plan.logo();
        if (box == null) {
            return;
        }
        svg.append(String.format(
                Locale.ROOT,
                "<path class=\"logo\" transform=\"translate(%d %d) scale(%.5f %.5f)\" d=\"",
                box.x(),
                box.y(),
                box.width() / (double) box.logo().width(),
                box.height() / (double) box.logo().height()));
        for (int y = 0; y < box.logo().height(); y++) {
            for (int x = 0; x < box.logo().width(); x++) {
                int from = x;
                while (x < box.logo().width() && box.logo().black(x, y)) {
                    x++;
                }
                if (x > from) {
                    rectangle(svg, from, y, x - from);
                }
            }
        }
        svg.append("\"/>\n");
    }

    private static void path(StringBuilder svg, String name, String fill, PathIterator path) {
        svg.append("<path class=\"")
                .append(name)
                .append("\" fill=\"")
                .append(fill)
                .append("\" d=\"");
        double[] point = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            svg.append("MLQCZ".charAt(kind));
            int numbers = new int[] {2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < numbers; i++) {
                svg.append(i == 0 ? "" : " ");
                tenths(svg, point[i]);
            }
        }
        svg.append("\"/>\n");
    }

    private static void tenths(StringBuilder svg, double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            svg.append('-');
            tenths = -tenths;
        }
        svg.append(tenths / 10);
        if (tenths % 10 != 0) {
            svg.append('.').append(tenths % 10);
        }
    }

    /** Character data: markup and what XML 1.0 forbids cannot pass. */
    private static String escape(CharSequence text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'') {
                escaped.append("&#").append(c).append(';');
            } else if (c >= 32 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff)) {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}

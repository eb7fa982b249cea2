package org.proofmark.labelling.internal;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.LabelField;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.LabelProduct;
import org.proofmark.labelling.Logo;
import org.proofmark.labelling.internal.font.FontStack;
import org.proofmark.labelling.internal.font.GlyphRun;
import org.proofmark.labelling.internal.font.VisualOrder;

/** The logo and the lines of text in a box of dots: wrapped, shrunk to the height, centred in it. */
final class TextBlock {
    private static final double LEADING = 1.22;
    /** Of the line's height, from its top to the baseline. */
    private static final double ASCENT = 0.95;

    private static final double LOGO_SHARE = 0.3;
    private static final int NAME_LINES = 2;
    private static final int SERIAL_GROUPS = 5;
    /** Mean width of a serial's character in ems with some reserve; a wider serial is shrunk on its own. */
    private static final double SERIAL_EM = 0.66;

    /** A line before its place is known; text null marks serial groups. */
    private record Row(@Nullable String text, String prefix, int fromGroup, int toGroup) {}

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final FontStack fonts;
    private final LabelProduct product;
    private final List<LabelPlan.Line> lines = new ArrayList<>();
    private final List<LabelPlan.SerialLine> serialLines = new ArrayList<>();
    private final LabelPlan.@Nullable LogoBox logo;

    TextBlock(Rectangle box, LabelJob job, FontStack fonts) {
        this.left = box.x;
        this.width = box.width;
        this.fonts = fonts;
        this.product = job.product();
        this.logo = placeLogo(job.template().logo(), box);
        int used = logo == null ? 0 : logo.height() + logo.height() / 6;
        this.top = box.y + used;
        this.height = box.height - used;
        double size = job.template().fontPt() * job.dpi() / 72;
        List<Row> rows = rows(job, size);
        while (rows.size() * LEADING * size > this.height) {
            size *= 0.97;
            // Smaller text wraps less: count the rows again.
            rows = rows(job, size);
        }
        place(rows, size);
    }

    List<LabelPlan.Line> lines() {
        return lines;
    }

    List<LabelPlan.SerialLine> serialLines() {
        return serialLines;
    }

    LabelPlan.@Nullable LogoBox logo() {
        return logo;
    }

    private static LabelPlan.@Nullable LogoBox placeLogo(@Nullable Logo logo, Rectangle box) {
        if (logo == null) {
            return null;
        }
        double scale = Math.min(box.width / (double) logo.width(), box.height * LOGO_SHARE / logo.height());
        int w = Math.max(1, (int) (logo.width() * scale));
        int h = Math.max(1, (int) (logo.height() * scale));
        return new LabelPlan.LogoBox(logo, box.x, box.y, w, h);
    }

    private List<Row> rows(LabelJob job, double size) {
        List<Row> rows = new ArrayList<>();
        for (LabelField field : job.template().fields()) {
            switch (field) {
                case NAME -> wrap(name(), size).forEach(line -> rows.add(new Row(line, "", 0, 0)));
                case GTIN -> rows.add(new Row("GTIN " + product.gtin(), "", 0, 0));
                case SERIAL -> serialRows(size, rows);
                case LOT -> {
                    if (product.lot() != null) {
                        rows.add(new Row("LOT " + VisualOrder.clean(product.lot()), "", 0, 0));
                    }
                }
                case EXPIRY -> {
                    if (product.expiry() != null) {
                        rows.add(new Row("EXP " + product.expiry(), "", 0, 0));
                    }
                }
            }
        }
        return rows;
    }

    /** The first name that can be written; failing that the first, with boxes. */
    private String name() {
        List<String> names = product.names().stream()
                .map(VisualOrder::clean)
                .filter(n -> !n.isEmpty())
                .toList();
        return names.stream().filter(fonts::covers).findFirst().orElse(names.isEmpty() ? "" : names.get(0));
    }

    private List<String> wrap(String name, double size) {
        List<String> wrapped = new ArrayList<>();
        String rest = name;
        while (!rest.isEmpty() && wrapped.size() < NAME_LINES) {
            int fits = fitting(rest, size, "");
            if (fits == rest.length()) {
                wrapped.add(rest);
                return wrapped;
            }
            if (wrapped.size() == NAME_LINES - 1) {
                wrapped.add(rest.substring(0, fitting(rest, size, "…")).strip() + "…");
                return wrapped;
            }
            int space = rest.lastIndexOf(' ', fits);
            int cut = space > 0 ? space : fits;
            wrapped.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return wrapped;
    }

    /** The most characters from the start that fit one line together with a tail; at least one, never half a surrogate pair. */
    private int fitting(String text, double size, String tail) {
        int low = Character.charCount(text.codePointAt(0));
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (fonts.shape(text.substring(0, middle) + tail).width() * size <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low < text.length() && Character.isLowSurrogate(text.charAt(low)) && low > 1 ? low - 1 : low;
    }

    private void serialRows(double size, List<Row> rows) {
        double group = 4 * SERIAL_EM + 0.3;
        double prefix = 1.7;
        int perLine = Math.max(1, Math.min(SERIAL_GROUPS, (int) ((width / size - prefix) / group)));
        int linesNeeded = (SERIAL_GROUPS + perLine - 1) / perLine;
        int even = (SERIAL_GROUPS + linesNeeded - 1) / linesNeeded;
        for (int from = 0; from < SERIAL_GROUPS; from += even) {
            rows.add(new Row(null, from == 0 ? "SN " : "", from, Math.min(SERIAL_GROUPS, from + even)));
        }
    }

    private void place(List<Row> rows, double size) {
        double y = top + (height - rows.size() * LEADING * size) / 2;
        for (Row row : rows) {
            int baseline = (int) Math.round(y + ASCENT * size);
            if (row.text == null) {
                serialLines.add(
                        new LabelPlan.SerialLine(row.prefix, row.fromGroup, row.toGroup, left, baseline, size, width));
            } else {
                GlyphRun run = fonts.shape(row.text);
                double fit = run.width() * size > width ? width / run.width() : size;
                double x = run.rightToLeft() ? left + width - run.width() * fit : left;
                lines.add(new LabelPlan.Line(row.text, run, x, baseline, fit));
            }
            y += LEADING * size;
        }
    }
}

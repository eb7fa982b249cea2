package org.proofmark.labelling.internal;

import java.awt.Rectangle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.LabelTemplate;
import org.proofmark.labelling.Logo;
import org.proofmark.labelling.Mark;
import org.proofmark.labelling.internal.font.FontStack;
import org.proofmark.labelling.internal.font.GlyphRun;

/**
 * Where everything stands on one label, in dots from its top left corner. All formats draw from the same plan. Constant lines are
 * shaped once; of a serial's lines only the places are known.
 */
final class LabelPlan {
    /** Below this a printer's or phone's blur eats the modules. */
    private static final int MIN_DOTS_A_MODULE = 2;

    private static final double MM_PER_INCH = 25.4;
    private static final double MIN_TEXT_WIDTH_MM = 10;
    private static final double MIN_TEXT_HEIGHT_MM = 3;
    private static final double GAP_MM = 1;

    /** A line whose text is the same on every label of the job. */
    record Line(String text, GlyphRun run, double x, int baseline, double size) {}

    /** The part of a serial, in groups of four characters, that stands on one line. */
    record SerialLine(
            String prefix, int fromGroup, int toGroup, double x, int baseline, double size, double maxWidth) {}

    record LogoBox(Logo logo, int x, int y, int width, int height) {}

    private final LabelJob job;
    private final int width;
    private final int height;
    private final int module;
    private final int codeX;
    private final int codeY;
    private final int codeModules;
    private final @Nullable Mark mark;
    private final List<Line> lines;
    private final List<SerialLine> serialLines;
    private final @Nullable LogoBox logo;
    private final Rectangle textArea;

    LabelPlan(LabelJob job, int codeModules, FontStack fonts) {
        this.job = job;
        this.codeModules = codeModules;
        LabelTemplate template = job.template();
        width = dots(template.widthMm());
        height = dots(template.heightMm());
        int modules = codeModules + 2 * template.carrier().quietZone();
        int room = dots(template.codeMm()) / modules;
        Mark wanted = job.mark();
        mark = job.specimen() ? null : wanted;
        if (mark != null) {
            MarkRules.check(job, mark.profile(), modules, room);
        }
        // A preview shows the size of the real thing where its resolution can.
        module = wanted != null
                        && wanted.profile().dpi() == job.dpi()
                        && wanted.profile().moduleDots() <= room
                ? wanted.profile().moduleDots()
                : room;
        if (module < MIN_DOTS_A_MODULE) {
            int needed = (int) Math.ceil(MIN_DOTS_A_MODULE * modules * MM_PER_INCH / template.codeMm());
            throw Problem.invalid(
                    "resolution-too-low",
                    "dpi",
                    Integer.toString(job.dpi()),
                    "a code of " + template.codeMm() + " mm has " + modules + " modules a side and needs at least "
                            + needed + " dpi, or a larger code");
        }
        int codeSide = module * modules;
        int margin = dots(template.marginMm());
        int gap = dots(GAP_MM);
        boolean bare = template.fields().isEmpty() && template.logo() == null;
        int besideWidth = width - 2 * margin - codeSide - gap;
        int belowHeight = height - 2 * margin - codeSide;
        boolean beside = besideWidth >= dots(MIN_TEXT_WIDTH_MM);
        if (!bare && !beside && belowHeight < dots(MIN_TEXT_HEIGHT_MM)) {
            throw Problem.invalid(
                    "template-invalid",
                    "fields",
                    template.fields().toString(),
                    "the label has no room for text beside or below its code; make it larger, the code smaller, or leave the text out");
        }
        int quiet = module * template.carrier().quietZone();
        codeX = quiet + (bare || !beside ? (width - codeSide) / 2 : margin);
        codeY = quiet + (bare || beside ? (height - codeSide) / 2 : margin);
        if (bare) {
            lines = List.of();
            serialLines = List.of();
            logo = null;
            textArea = new Rectangle(0, 0, width, height);
        } else {
            textArea = beside
                    ? new Rectangle(margin + codeSide + gap, margin, besideWidth, height - 2 * margin)
                    : new Rectangle(margin, margin + codeSide, width - 2 * margin, belowHeight);
            TextBlock block = new TextBlock(textArea, job, fonts);
            lines = block.lines();
            serialLines = block.serialLines();
            logo = block.logo();
        }
    }

    int dots(double mm) {
        return dots(mm, job.dpi());
    }

    static int dots(double mm, int dpi) {
        return (int) Math.round(mm * dpi / MM_PER_INCH);
    }

    LabelJob job() {
        return job;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Dots a module. */
    int module() {
        return module;
    }

    /** Left edge of the first module, the quiet zone not counted. */
    int codeX() {
        return codeX;
    }

    int codeY() {
        return codeY;
    }

    /** Side of the code in dots, the quiet zone not counted. */
    int codeSide() {
        return module * codeModules;
    }

    /** What is drawn into the codes; null for plain ones, and for previews. */
    @Nullable
    Mark mark() {
        return mark;
    }

    int quietZone() {
        return module * job.template().carrier().quietZone();
    }

    List<Line> lines() {
        return lines;
    }

    List<SerialLine> serialLines() {
        return serialLines;
    }

    @Nullable
    LogoBox logo() {
        return logo;
    }

    /** The box of the text; the whole label where there is none. */
    Rectangle textArea() {
        return textArea;
    }

    /** What a line shows of a serial: {@code SN 4K7Q 2ZJ0 …}; empty where the serial is too short to reach it. */
    static String text(SerialLine line, String serial) {
        StringBuilder text = new StringBuilder(32);
        for (int group = line.fromGroup; group < line.toGroup && group * 4 < serial.length(); group++) {
            text.append(text.isEmpty() ? line.prefix : " ");
            text.append(serial, group * 4, Math.min(serial.length(), group * 4 + 4));
        }
        return text.toString();
    }
}

package org.proofmark.labelling.internal;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.proofmark.labelling.LabelWriter;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.SheetLayout;
import org.proofmark.labelling.internal.font.FontStack;
import org.proofmark.labelling.internal.font.GlyphRun;
import org.proofmark.labelling.internal.pdf.PdfCode;
import org.proofmark.labelling.internal.pdf.PdfFonts;
import org.proofmark.labelling.internal.pdf.PdfObjects;
import org.proofmark.labelling.internal.pdf.PdfPages;
import org.proofmark.labelling.internal.raster.BitRaster;
import org.proofmark.labelling.internal.raster.RowDeflater;

/**
 * Labels on the pages of a PDF. A unit of user space is a dot of the job's resolution, so that every edge of a module falls on the
 * printer's own grid. What all labels share is one form object, the cut marks another.
 */
final class PdfSheetWriter implements LabelWriter {
    private static final double MARK_MM = 2;

    private final LabelPlan plan;
    private final CodeMaker codes;
    private final FontStack stack;
    private final SheetLayout layout;
    private final int dpi;
    private final int pageHeight;
    private final String scale;
    private final PdfObjects file;
    private final PdfFonts fonts;
    private final PdfPages pages;
    private final int resources;
    private final int labelForm;
    private final int marksForm;
    private final int logoImage;
    private final int fontResources;
    private final PdfCode path = new PdfCode();
    private final SymbolPainter symbols;
    private final RowDeflater deflater = new RowDeflater();
    private final StringBuilder images = new StringBuilder();
    private final ByteSink page = new ByteSink();
    private long count;
    private boolean closed;

    PdfSheetWriter(LabelPlan plan, CodeMaker codes, FontStack stack, OutputStream out) throws IOException {
        this.plan = plan;
        this.codes = codes;
        this.stack = stack;
        this.layout = plan.job().layout();
        this.dpi = plan.job().dpi();
        this.pageHeight = plan.dots(layout.pageHeightMm());
        this.scale = String.format(Locale.ROOT, "%.8f", 72.0 / dpi);
        this.file = new PdfObjects(out);
        this.fonts = new PdfFonts(file, stack.faces());
        this.resources = file.reserve();
        this.fontResources = file.reserve();
        this.symbols = new SymbolPainter(plan);
        double pageWidth = plan.dots(layout.pageWidthMm()) * 72.0 / dpi;
        this.pages = new PdfPages(
                file,
                String.format(
                        Locale.ROOT,
                        "/MediaBox[0 0 %.3f %.3f]/Resources %d 0 R",
                        pageWidth,
                        pageHeight * 72.0 / dpi,
                        resources));
        this.logoImage = plan.logo() == null ? 0 : logo(plan.logo());
        this.labelForm = form(plan.width(), plan.height(), constantPart());
        this.marksForm = layout.cutMarks() ? form(plan.dots(layout.pageWidthMm()), pageHeight, marks()) : 0;
    }

    @Override
    public void add(String serial) throws IOException {
        int cell = (int) (count % layout.labelsPerPage());
        if (cell == 0) {
            beginPage();
        }
        double left = layout.leftMm() + cell % layout.columns() * layout.pitchXmm();
        double top = layout.topMm() + cell / layout.columns() * layout.pitchYmm();
        int x = plan.dots(left + (layout.cellWidthMm() - plan.job().template().widthMm()) / 2);
        int y = pageHeight
                - plan.dots(top + (layout.cellHeightMm() - plan.job().template().heightMm()) / 2)
                - plan.height();
        page.text("q 1 0 0 1 ").number(x).put(' ').number(y).text(" cm /L Do\n");
        String shown = LabelPainter.shown(plan, serial);
        for (LabelPlan.SerialLine line : plan.serialLines()) {
            GlyphRun run = stack.shape(LabelPlan.text(line, shown));
            fonts.line(run, line.x(), plan.height() - line.baseline(), LabelPainter.fit(line, run), page);
        }
        ModuleMatrix code = codes.code(serial);
        if (symbols.isMarked()) {
            image(symbols.symbol(code, serial), cell);
        } else {
            path(code);
        }
        page.text("Q\n");
        count++;
        if (cell == layout.labelsPerPage() - 1) {
            endPage();
            page.clear();
        }
    }

    private void path(ModuleMatrix code) {
        int module = plan.module();
        page.number(module).text(" 0 0 ").number(module).put(' ');
        page.number(plan.codeX()).put(' ').number(plan.height() - plan.codeY() - plan.codeSide());
        page.text(" cm\n");
        path.draw(code, page);
    }

    /**
     * A texture as an image of one bit a dot, a dot one unit of user space: at the job's resolution a printer has nothing to interpolate. (As
     * paths, a cell would be a rectangle that rasterisers widen by their own rules.)
     */
    private void image(BitRaster symbol, int cell) throws IOException {
        int side = symbol.width();
        deflater.compress(symbol.bits(), symbol.bits().length, symbol.stride());
        int image = file.compressed(
                "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 1/Decode[1 0]/Interpolate false/Width "
                        + side + "/Height " + side,
                deflater.bytes(),
                deflater.size());
        images.append("/M").append(cell).append(' ').append(image).append(" 0 R");
        page.number(side).text(" 0 0 ").number(side).put(' ');
        page.number(plan.codeX()).put(' ').number(plan.height() - plan.codeY() - side);
        page.text(" cm /M").number(cell).text(" Do\n");
    }

    private void endPage() throws IOException {
        String own = images.isEmpty() ? "" : "/Resources" + resources(images);
        images.setLength(0);
        pages.add(page, own);
    }

    private String resources(CharSequence more) {
        StringBuilder objects = new StringBuilder("/L " + labelForm + " 0 R");
        objects.append(marksForm == 0 ? "" : "/C " + marksForm + " 0 R");
        objects.append(logoImage == 0 ? "" : "/G " + logoImage + " 0 R");
        return "<</Font " + fontResources + " 0 R/XObject<<" + objects + more + ">>>>";
    }

    private void beginPage() {
        page.clear();
        page.text(scale).text(" 0 0 ").text(scale).text(" 0 0 cm\n");
        if (marksForm != 0) {
            page.text("/C Do\n");
        }
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            if (page.size() > 0 || pages.pages() == 0) {
                endPage();
            }
            int tree = pages.finish();
            fonts.embed();
            file.write(fontResources, "<<" + fonts.resources() + ">>");
            file.write(resources, resources(""));
            int catalog =
                    file.write("<</Type/Catalog/Pages " + tree + " 0 R/ViewerPreferences<</PrintScaling/None>>>>");
            int info = file.write("<</Producer(Proofmark)/Title" + title() + ">>");
            file.finish(catalog, info);
        }
    }

    /** As UTF-16 in hexadecimal: nothing in a name can end the string. */
    private String title() {
        StringBuilder hex = new StringBuilder("<FEFF");
        String title = (plan.job().specimen() ? "SPECIMEN labels, " : "Labels, ") + "GTIN "
                + plan.job().product().gtin();
        for (char c : title.toCharArray()) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) c));
        }
        return hex.append('>').toString();
    }

    private ByteSink constantPart() {
        ByteSink content = new ByteSink();
        if (plan.job().specimen()) {
            GlyphRun run = stack.shape(LabelPainter.SPECIMEN);
            AffineTransform t = LabelPainter.specimenPlacement(plan, run);
            // The placement maps ems to dots with y downwards; here y goes up, so the second column turns its sign once
            // more.
            content.text("q .75 g BT ");
            for (double v : new double[] {
                t.getScaleX(),
                -t.getShearY(),
                t.getShearX(),
                -t.getScaleY(),
                t.getTranslateX(),
                plan.height() - t.getTranslateY()
            }) {
                content.decimal(v).put(' ');
            }
            content.text("Tm ");
            fonts.show(run, 1, content);
            int quiet = plan.quietZone();
            int side = plan.codeSide() + 2 * quiet;
            content.text("ET 1 g ").number(plan.codeX() - quiet).put(' ');
            content.number(plan.height() - plan.codeY() - plan.codeSide() - quiet)
                    .put(' ');
            content.number(side).put(' ').number(side).text(" re f Q\n");
        }
        for (LabelPlan.Line line : plan.lines()) {
            fonts.line(line.run(), line.x(), plan.height() - line.baseline(), line.size(), content);
        }
        LabelPlan.LogoBox box = plan.logo();
        if (box != null) {
            content.text("q ")
                    .number(box.width())
                    .text(" 0 0 ")
                    .number(box.height())
                    .put(' ');
            content.number(box.x())
                    .put(' ')
                    .number(plan.height() - box.y() - box.height())
                    .text(" cm /G Do Q\n");
        }
        return content;
    }

    private int form(int width, int height, ByteSink content) throws IOException {
        String entries =
                "/Type/XObject/Subtype/Form/BBox[0 0 " + width + " " + height + "]/Resources " + resources + " 0 R";
        return file.stream(entries, content);
    }

    private int logo(LabelPlan.LogoBox box) throws IOException {
        int width = box.logo().width();
        int height = box.logo().height();
        ByteSink bits = new ByteSink();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x += 8) {
                int eight = 0;
                for (int i = 0; i < 8; i++) {
                    boolean black = x + i < width && box.logo().black(x + i, y);
                    eight = eight << 1 | (black ? 0 : 1);
                }
                bits.put(eight);
            }
        }
        return file.stream(
                "/Type/XObject/Subtype/Image/ImageMask true/BitsPerComponent 1/Width " + width + "/Height " + height,
                bits);
    }

    /** Grey crosses at the corners of all cells. */
    private ByteSink marks() {
        ByteSink content = new ByteSink();
        content.text(".5 G ").number(Math.max(1, dpi / 300)).text(" w\n");
        for (int row = 0; row < layout.rows(); row++) {
            for (int column = 0; column < layout.columns(); column++) {
                double left = layout.leftMm() + column * layout.pitchXmm();
                double top = layout.topMm() + row * layout.pitchYmm();
                cross(left, top, content);
                cross(left + layout.cellWidthMm(), top, content);
                cross(left, top + layout.cellHeightMm(), content);
                cross(left + layout.cellWidthMm(), top + layout.cellHeightMm(), content);
            }
        }
        return content.text("S\n");
    }

    private void cross(double xMm, double yMm, ByteSink content) {
        int x = plan.dots(xMm);
        int y = pageHeight - plan.dots(yMm);
        int arm = plan.dots(MARK_MM);
        content.number(x - arm)
                .put(' ')
                .number(y)
                .text(" m ")
                .number(x + arm)
                .put(' ')
                .number(y)
                .text(" l\n");
        content.number(x)
                .put(' ')
                .number(y - arm)
                .text(" m ")
                .number(x)
                .put(' ')
                .number(y + arm)
                .text(" l\n");
    }
}

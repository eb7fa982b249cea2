package org.proofmark.labelling.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.KitLabel;
import org.proofmark.labelling.internal.font.FontStack;
import org.proofmark.labelling.internal.font.GlyphRun;
import org.proofmark.labelling.internal.pdf.PdfFonts;
import org.proofmark.labelling.internal.pdf.PdfObjects;
import org.proofmark.labelling.internal.pdf.PdfPages;
import org.proofmark.labelling.internal.raster.BitRaster;
import org.proofmark.labelling.internal.raster.RowDeflater;
import org.proofmark.labelling.internal.texture.TextureDrawer;

/**
 * The capture kit's sheet as a PDF of one page. A unit of user space is a dot of 1,200 dpi; each code is an image of one bit a dot of its
 * own grade, placed on whole dots of 300 dpi, so that a printer of the grade has nothing to interpolate.
 */
final class KitSheetWriter {
    private static final double POINT = CaptureKit.UNITS_AN_INCH / 72.0;
    private static final double MM = CaptureKit.UNITS_AN_INCH / 25.4;
    private static final int TOP = 2268;
    private static final int ARM = 60;

    private static final List<String> INSTRUCTIONS = List.of(
            "1  Print at 100 % (no “fit to page”), at the printer's full resolution, on the stock that your labels have. The bar below must measure 100 mm.",
            "2  First prints: photograph this sheet in parts, each picture filled by six to eight small labels or two large ones: from straight above, sharp,",
            "    in even light, without flash. Every label once at least; other phones and light are welcome. Put these pictures into a folder called  first",
            "3  Copies: copy the printed sheet on a photocopier, or scan and print it, and photograph the copies likewise, into a folder called  copy",
            "4  java -jar proofmark-verify.jar --capture-kit FOLDER --out RESULT    (the folder that holds first and copy) sorts the pictures and says which",
            "    texture survives on this printer.   These codes name no product: none of them ever verifies, and the key of their texture is published.");

    private final FontStack stack;
    private final CaptureKit.Paper paper;
    private final int sheet;
    private final ByteSink page = new ByteSink();

    KitSheetWriter(FontStack stack, CaptureKit.Paper paper, int sheet) {
        this.stack = stack;
        this.paper = paper;
        this.sheet = sheet;
    }

    void write(OutputStream out) throws IOException {
        List<CaptureKit.Place> places = CaptureKit.places(sheet);
        try (PdfObjects file = new PdfObjects(out)) {
            PdfFonts fonts = new PdfFonts(file, stack.faces());
            int fontResources = file.reserve();
            double scale = 72.0 / CaptureKit.UNITS_AN_INCH;
            page.text(String.format(Locale.ROOT, "%.8f 0 0 %.8f 0 0 cm%n", scale, scale));
            StringBuilder images = new StringBuilder();
            int left = (paper.width() - CaptureKit.width()) / 2;
            header(left, fonts);
            RowDeflater deflater = new RowDeflater();
            for (int i = 0; i < places.size(); i++) {
                CaptureKit.Place place = places.get(i);
                int image = image(place.label(), deflater, file);
                images.append("/M").append(i).append(' ').append(image).append(" 0 R");
                label(place, "M" + i, left, fonts);
            }
            cutMarks(places, left);
            PdfPages pages = new PdfPages(
                    file,
                    String.format(
                            Locale.ROOT, "/MediaBox[0 0 %.3f %.3f]", paper.width() * scale, paper.height() * scale));
            pages.add(page, "/Resources<</Font " + fontResources + " 0 R/XObject<<" + images + ">>>>");
            int tree = pages.finish();
            fonts.embed();
            file.write(fontResources, "<<" + fonts.resources() + ">>");
            int catalog =
                    file.write("<</Type/Catalog/Pages " + tree + " 0 R/ViewerPreferences<</PrintScaling/None>>>>");
            int info = file.write("<</Producer(Proofmark)/Title(" + title() + ")>>");
            file.finish(catalog, info);
        }
    }

    private String title() {
        return "Proofmark capture kit " + CaptureKit.VERSION + ", sheet " + sheet;
    }

    private void header(int left, PdfFonts fonts) {
        double top = paper.height() - 12 * MM;
        line(title(), left, top, 13, fonts);
        double y = top - 6 * MM;
        for (String instruction : INSTRUCTIONS) {
            GlyphRun run = stack.shape(instruction);
            // No line may leave the paper, whatever font an installation puts first.
            double fitting = CaptureKit.width() / (run.width() * POINT);
            fonts.line(run, left, y, Math.min(7.5, fitting) * POINT, page);
            y -= 3.5 * MM;
        }
        int bar = (int) Math.round(100 * MM);
        int at = (int) Math.round(y + 0.8 * MM);
        page.text("0 G 8 w ").number(left).put(' ').number(at).text(" m ");
        page.number(left + bar).put(' ').number(at).text(" l ");
        for (int end : new int[] {left, left + bar}) {
            page.number(end).put(' ').number(at - 40).text(" m ");
            page.number(end).put(' ').number(at + 40).text(" l ");
        }
        page.text("S\n");
        line("100 mm", left + bar + 60, at - 40.0, 7, fonts);
    }

    private void line(String text, double x, double y, double points, PdfFonts fonts) {
        fonts.line(stack.shape(text), x, y, points * POINT, page);
    }

    private static int image(KitLabel label, RowDeflater deflater, PdfObjects file) throws IOException {
        var code = CaptureKit.code(label);
        TextureDrawer drawer = new TextureDrawer(label.profile(), code.width());
        int side = code.width() * label.profile().moduleDots();
        BitRaster symbol = new BitRaster(side, side);
        drawer.draw(code, label.text(), CaptureKit.key(label.version()), 0, 0, symbol);
        deflater.compress(symbol.bits(), symbol.bits().length, symbol.stride());
        return file.compressed(
                "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 1/Decode[1 0]/Interpolate false/Width "
                        + side + "/Height " + side,
                deflater.bytes(),
                deflater.size());
    }

    private void label(CaptureKit.Place place, String image, int left, PdfFonts fonts) {
        KitLabel label = place.label();
        int dot = CaptureKit.UNITS_AN_INCH / label.grade().dpi();
        int quiet = 4 * label.profile().moduleDots() * dot;
        int side = place.side() - 2 * quiet;
        int x = left + place.codeX() + quiet;
        int y = paper.height() - TOP - place.codeY() - quiet - side;
        page.text("q ").number(side).text(" 0 0 ").number(side).put(' ');
        page.number(x).put(' ').number(y).text(" cm /").text(image).text(" Do Q\n");
        boolean large = label.grade() == KitLabel.Grade.COARSE;
        String text = large
                ? String.format(
                        Locale.ROOT,
                        "%d dpi · %s · row %d, column %d",
                        label.grade().dpi(),
                        label.kind().id(),
                        label.row(),
                        label.column())
                : String.format(
                        Locale.ROOT,
                        "%d · %s · r%d c%d",
                        label.grade().dpi(),
                        label.kind().id(),
                        label.row(),
                        label.column());
        GlyphRun run = stack.shape(text);
        double size = Math.min((large ? 7 : 5.5) * POINT, (place.width() - 60) / run.width());
        double middle = left + place.x() + place.width() / 2.0;
        double baseline = paper.height() - TOP - place.y() - place.height() + 50;
        fonts.line(run, middle - run.width() * size / 2, baseline, size, page);
    }

    /** Grey crosses at the corners of all cells, as on sheets of labels. */
    private void cutMarks(List<CaptureKit.Place> places, int left) {
        page.text(".5 G 4 w\n");
        for (CaptureKit.Place place : places) {
            for (int corner = 0; corner < 4; corner++) {
                int x = left + place.x() + (corner % 2) * place.width();
                int y = paper.height() - TOP - place.y() - (corner / 2) * place.height();
                page.number(x - ARM).put(' ').number(y).text(" m ");
                page.number(x + ARM).put(' ').number(y).text(" l ");
                page.number(x).put(' ').number(y - ARM).text(" m ");
                page.number(x).put(' ').number(y + ARM).text(" l\n");
            }
        }
        page.text("S\n");
    }
}

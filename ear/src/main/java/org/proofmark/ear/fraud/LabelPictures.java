package org.proofmark.ear.fraud;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.proofmark.ear.house.HouseException;
import org.proofmark.models.simulator.DotRaster;

/** From pictures of labels that the product serves to the dots that a printer gets. */
public final class LabelPictures {
    /** Dots an inch of the mark, and of all labels here. */
    public static final int DPI = 600;

    private static final int MODULES = 33;
    private static final int QUIET = 4;
    private static final double FINDER = 3.5;
    /**
     * How much smaller a label is looked at. At a half the dots of a mark are grey to a reader that looks for modules; ZXing takes data for a
     * finder pattern in one of a hundred pictures without noise, and at another scale it does not.
     */
    private static final int[] SCALES = {2, 5, 3, 4, 1};

    private LabelPictures() {}

    /** The codes on a sheet of one label a page, cut out with their quiet zones, one pixel a dot. */
    public static List<BufferedImage> ofPdf(byte[] pdf) throws IOException {
        List<BufferedImage> codes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                codes.add(cut(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY)));
            }
        }
        return codes;
    }

    /** The code of a label with its quiet zone; a QR of 33 modules. */
    public static BufferedImage cut(BufferedImage label) {
        ResultPoint[] finders = finders(label);
        double module = (finders[2].getX() - finders[1].getX()) / (MODULES - 2 * FINDER);
        int left = (int) Math.round(finders[1].getX() - (FINDER + QUIET) * module);
        int top = (int) Math.round(finders[1].getY() - (FINDER + QUIET) * module);
        int side = (int) Math.round((MODULES + 2 * QUIET) * module);
        BufferedImage cut = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = cut.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.drawImage(label, -left, -top, null);
        pen.dispose();
        return cut;
    }

    /** Centres of the finder patterns, in pixels of the label: bottom left, top left, top right, and an alignment pattern. */
    private static ResultPoint[] finders(BufferedImage label) {
        ReaderException last = null;
        for (int scale : SCALES) {
            try {
                ResultPoint[] points = new QRCodeReader()
                        .decode(new BinaryBitmap(
                                new HybridBinarizer(new BufferedImageLuminanceSource(reduced(label, scale)))))
                        .getResultPoints();
                return Arrays.stream(points)
                        .map(point -> new ResultPoint(scale * point.getX(), scale * point.getY()))
                        .toArray(ResultPoint[]::new);
            } catch (ReaderException e) {
                last = e;
            }
        }
        throw new HouseException(
                "no code can be read from the label as it was served, " + label.getWidth() + " × " + label.getHeight()
                        + " pixels",
                last);
    }

    /** Each pixel the mean of a square of so many. */
    private static BufferedImage reduced(BufferedImage label, int scale) {
        BufferedImage small =
                new BufferedImage(label.getWidth() / scale, label.getHeight() / scale, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                int sum = 0;
                for (int i = 0; i < scale * scale; i++) {
                    sum += label.getRGB(scale * x + i % scale, scale * y + i / scale) & 255;
                }
                small.getRaster().setSample(x, y, 0, sum / (scale * scale));
            }
        }
        return small;
    }

    /** What a printer gets for a picture of one pixel a dot. */
    public static DotRaster raster(BufferedImage code) {
        byte[] ink = new byte[code.getWidth() * code.getHeight()];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) ((code.getRGB(i % code.getWidth(), i / code.getWidth()) & 255) < 128 ? 255 : 0);
        }
        return new DotRaster(code.getWidth(), code.getHeight(), DPI, ink);
    }

    /** Dots of a square label: modules of so many dots; what is lower than wide is centred on paper. */
    static DotRaster raster(BitMatrix modules, int dots) {
        int side = modules.getWidth() * dots;
        int height = modules.getHeight() == 1 ? side / 2 : modules.getHeight() * dots;
        int top = (side - height) / 2;
        byte[] ink = new byte[side * side];
        for (int y = 0; y < height; y++) {
            int row = modules.getHeight() == 1 ? 0 : y / dots;
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, row)) {
                    int from = (top + y) * side + x * dots;
                    Arrays.fill(ink, from, from + dots, (byte) 255);
                }
            }
        }
        return new DotRaster(side, side, DPI, ink);
    }

    /** As a phone sends it. */
    static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}

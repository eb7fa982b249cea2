package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ResultPoint;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.proofmark.ear.house.House;

/**
 * A label as the product prints it.
 *
 * @param uri what its code says
 * @param code the code with its quiet zone, one pixel a dot
 */
record PrintedLabel(String uri, BufferedImage code) {
    private static final int MODULES = 33;
    private static final int QUIET = 4;
    private static final double FINDER = 3.5;

    /** One label of the demo brand for a market: DE asks for a mark, SA does not. */
    static PrintedLabel of(House house, String market, String lot) throws Exception {
        HttpResponse<String> order = house.send(house.requestAs("brand", "/api/v1/orders")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"gtin\":\"" + DemoCodes.GTIN + "\",\"lot\":\"" + lot
                        + "\",\"expiry\":\"2028-12-31\",\"market\":\"" + market
                        + "\",\"quantity\":1,\"activation\":\"ON_ISSUE\",\"deliver\":\"NONE\"}")));
        assertThat(order.statusCode()).as(order.body()).isEqualTo(202);
        String path =
                URI.create(order.headers().firstValue("Location").orElseThrow()).getPath();
        String uri = house.send(house.requestAs("brand", path + "/codes.csv").GET())
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",")[1];
        HttpResponse<byte[]> png = house.client()
                .send(
                        house.requestAs("brand", path + "/labels/0.png?dpi=600").build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(png.statusCode()).isEqualTo(200);
        return new PrintedLabel(uri, cut(ImageIO.read(new ByteArrayInputStream(png.body()))));
    }

    /** All labels of an order, as its PDF shows them at the mark's resolution. */
    static List<PrintedLabel> ofPdf(House house, String order) throws Exception {
        HttpResponse<byte[]> pdf = house.client()
                .send(
                        house.requestAs("brand", order + "/labels.pdf?layout=roll-1x1")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(pdf.statusCode()).isEqualTo(200);
        List<String> uris = house.send(
                        house.requestAs("brand", order + "/codes.csv").GET())
                .body()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[1])
                .toList();
        List<PrintedLabel> labels = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                labels.add(
                        new PrintedLabel(uris.get(page), cut(renderer.renderImageWithDPI(page, 600, ImageType.GRAY))));
            }
        }
        return labels;
    }

    private static BufferedImage cut(BufferedImage label) throws Exception {
        // At half the size, where the dots of a mark are grey to a reader that looks for modules.
        BufferedImage half =
                new BufferedImage(label.getWidth() / 2, label.getHeight() / 2, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pencil = half.createGraphics();
        pencil.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pencil.drawImage(label, 0, 0, half.getWidth(), half.getHeight(), null);
        pencil.dispose();
        ResultPoint[] finders = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(half))))
                .getResultPoints();
        double module = 2 * (finders[2].getX() - finders[1].getX()) / (MODULES - 2 * FINDER);
        int left = (int) Math.round(2 * finders[1].getX() - (FINDER + QUIET) * module);
        int top = (int) Math.round(2 * finders[1].getY() - (FINDER + QUIET) * module);
        int side = (int) Math.round((MODULES + 2 * QUIET) * module);
        BufferedImage cut = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = cut.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.drawImage(label, -left, -top, null);
        pen.dispose();
        return cut;
    }
}

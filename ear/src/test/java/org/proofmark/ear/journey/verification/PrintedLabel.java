package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.proofmark.ear.fraud.LabelPictures;
import org.proofmark.ear.house.House;

/**
 * A label as the product prints it.
 *
 * @param uri what its code says
 * @param code the code with its quiet zone, one pixel a dot
 */
record PrintedLabel(String uri, BufferedImage code) {
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
        return new PrintedLabel(uri, LabelPictures.cut(ImageIO.read(new ByteArrayInputStream(png.body()))));
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
        List<BufferedImage> codes = LabelPictures.ofPdf(pdf.body());
        List<PrintedLabel> labels = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            labels.add(new PrintedLabel(uris.get(i), codes.get(i)));
        }
        return labels;
    }
}

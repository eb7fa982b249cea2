package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.proofmark.ear.house.House;

/** Codes of the demo brand, ordered through REST, and the ways to ask about them. */
final class DemoCodes {
    static final String GTIN = "09506000134352";
    static final String OTHER_GTIN = "09506000134369";

    private DemoCodes() {}

    /** URIs as they stand on labels. */
    static List<String> order(House house, int quantity, String lot) throws Exception {
        HttpResponse<String> order = house.send(house.requestAs("brand", "/api/v1/orders")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"gtin\":\"" + GTIN + "\",\"lot\":\"" + lot
                        + "\",\"expiry\":\"2028-12-31\",\"market\":\"SA\",\"quantity\":" + quantity
                        + ",\"activation\":\"ON_ISSUE\",\"deliver\":\"NONE\"}")));
        assertThat(order.statusCode()).as(order.body()).isEqualTo(202);
        String location =
                URI.create(order.headers().firstValue("Location").orElseThrow()).getPath();
        HttpResponse<String> csv =
                house.send(house.requestAs("brand", location + "/codes.csv").GET());
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        return csv.body().lines().skip(1).map(line -> line.split(",")[1]).toList();
    }

    /** The path of a label's link, which any host of this installation serves. */
    static String path(String uri) {
        return uri.substring(uri.indexOf("/01/"));
    }

    /** The same code with its last character changed to another of the alphabet. */
    static String forged(String uri) {
        char last = uri.charAt(uri.length() - 1);
        return uri.substring(0, uri.length() - 1) + (last == '7' ? '8' : '7');
    }

    static HttpResponse<String> post(House house, String json) throws Exception {
        return house.send(house.request("/api/v1/verifications")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** The verdict on a code, asked by nobody in particular. */
    static JsonObject verify(House house, String code) throws Exception {
        HttpResponse<String> answer =
                post(house, Json.createObjectBuilder().add("code", code).build().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return object(answer.body());
    }

    static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    static String reason(JsonObject verdict) {
        return verdict.getJsonArray("reasons").getString(0);
    }

    /** The key slot of a code: the first 8 of its serial's 100 bits. */
    static int slot(String uri) {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        int at = uri.length() - 20;
        return alphabet.indexOf(uri.charAt(at)) << 3 | alphabet.indexOf(uri.charAt(at + 1)) >> 2;
    }

    /** How many scans of the code are kept. */
    static long scans(House house, String code) throws Exception {
        try (Connection connection = house.connection();
                PreparedStatement count = connection.prepareStatement("SELECT COUNT(*) FROM scan WHERE serial = ?")) {
            count.setString(1, code.substring(code.length() - 20));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

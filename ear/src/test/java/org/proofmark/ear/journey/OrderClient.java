package org.proofmark.ear.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofmark.ear.house.House;

/** Places orders over HTTP, waits for them and counts their codes. */
final class OrderClient {
    static final String GTIN = "09506000134352";

    private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final House house;

    OrderClient(House house) {
        this.house = house;
    }

    static String body(long quantity, String deliver) {
        return "{\"gtin\":\"" + GTIN + "\",\"lot\":\"KILL-1\",\"expiry\":\"2031-12-31\",\"market\":\"SA\",\"quantity\":"
                + quantity + ",\"deliver\":\"" + deliver + "\"}";
    }

    HttpResponse<String> place(String key, String body) throws IOException, InterruptedException {
        return house.send(house.requestAs("exporter", "/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    static String id(HttpResponse<String> placed) {
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(202);
        Matcher id = ID.matcher(placed.body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    String status(String order) throws IOException, InterruptedException {
        return status(asked(order));
    }

    private HttpResponse<String> asked(String order) throws IOException, InterruptedException {
        return house.send(house.requestAs("exporter", "/api/v1/orders/" + order).GET());
    }

    private static String status(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher status = STATUS.matcher(answer.body());
        assertThat(status.find()).as(answer.body()).isTrue();
        return status.group(1);
    }

    void post(String order, String deed) throws IOException, InterruptedException {
        HttpResponse<String> answer = house.send(house.requestAs("exporter", "/api/v1/orders/" + order + "/" + deed)
                .POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /** As {@link #await} for a database that has just died: half a minute long the answer may be that it is away, to be asked again. */
    void awaitOnNewDatabase(String order, String wanted) throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            HttpResponse<String> answer = asked(order);
            if (answer.statusCode() == 503) {
                assertThat(answer.body()).contains("database-away");
            } else if (status(answer).equals(wanted)) {
                return;
            }
            Thread.sleep(100);
        }
        await(order, wanted);
    }

    void await(String order, String wanted) throws IOException, InterruptedException {
        String status = "";
        for (int i = 0; i < 1200; i++) {
            status = status(order);
            if (status.equals(wanted)) {
                return;
            }
            assertThat(status).isNotIn("FAILED", "CANCELLED");
            Thread.sleep(100);
        }
        throw new AssertionError("order " + order + " is " + status + ", not " + wanted);
    }

    /** The whole {@code codes.csv}, as whoever ordered it gets it. */
    InputStream codes(String order) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = house.client()
                .send(
                        house.requestAs("exporter", "/api/v1/orders/" + order + "/codes.csv")
                                .GET()
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}

package org.proofmark.ear.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofmark.ear.house.HouseException;

/** Orders over HTTP, for benches. */
final class OrderCalls {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z]+)\"");

    private final BenchHouse house;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OrderCalls(BenchHouse house) {
        this.house = house;
    }

    /** Places an order for the demo product and returns its id. */
    String place(long quantity, String deliver) throws IOException, InterruptedException {
        String body =
                "{\"gtin\":\"09506000134352\",\"lot\":\"BENCH\",\"expiry\":\"2035-12-31\",\"market\":\"SA\",\"quantity\":"
                        + quantity + ",\"deliver\":\"" + deliver + "\"}";
        String answer = text(request("")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        return find(ID, answer);
    }

    String status(String order) throws IOException, InterruptedException {
        return find(STATUS, text(request("/" + order).GET().build()));
    }

    void cancel(String order) throws IOException, InterruptedException {
        text(request("/" + order + "/cancel").POST(BodyPublishers.noBody()).build());
    }

    /** The URIs of all its codes. */
    List<String> codes(String order) throws IOException, InterruptedException {
        return text(request("/" + order + "/codes.csv").GET().build())
                .lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf(',') + 1))
                .toList();
    }

    /** Bytes of {@code codes.csv}, read to their end and thrown away. */
    long download(String order) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(request("/" + order + "/codes.csv").GET().build(), BodyHandlers.ofInputStream());
        long bytes = 0;
        byte[] buffer = new byte[1 << 18];
        try (InputStream in = answer.body()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
            }
        }
        if (answer.statusCode() != 200) {
            throw new HouseException("codes.csv of order " + order + ": HTTP " + answer.statusCode());
        }
        return bytes;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house.baseUrl() + "/api/v1/orders" + path))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", "Bearer " + house.ready("key.brand"));
    }

    private String text(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new HouseException(request.uri() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new HouseException("Nothing like " + pattern + " in " + text);
        }
        return found.group(1);
    }
}

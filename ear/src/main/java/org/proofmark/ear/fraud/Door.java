package org.proofmark.ear.fraud;

import com.google.zxing.BarcodeFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.ear.house.HouseException;

/** Proofmark as it is deployed, from outside: orders, labels, photographs of the press, verifications. */
public final class Door {
    private static final Pattern VERDICT = Pattern.compile("\"verdict\":\"([A-Z]+)\"");
    private static final Pattern REASON = Pattern.compile("\"reasons\":\\[\"([A-Z_]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<String> baseUrl;
    private final UnaryOperator<String> ready;

    /**
     * @param baseUrl of the running product
     * @param ready gives the demo brand's keys, such as {@code key.brand}
     */
    public Door(Supplier<String> baseUrl, UnaryOperator<String> ready) {
        this.baseUrl = baseUrl;
        this.ready = ready;
    }

    /** What Proofmark said. @param reason the first of its reasons */
    record Answer(Outcome outcome, String reason) {}

    /** The path of a new order of the demo brand. */
    String order(String gtin, String market, String lot, int quantity) throws IOException, InterruptedException {
        HttpResponse<String> placed = client.send(
                request("exporter", "/api/v1/orders")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"gtin\":\"" + gtin + "\",\"lot\":\"" + lot
                                + "\",\"expiry\":\"2035-12-31\",\"market\":\"" + market + "\",\"quantity\":" + quantity
                                + ",\"activation\":\"ON_ISSUE\",\"deliver\":\"NONE\"}"))
                        .build(),
                BodyHandlers.ofString());
        if (placed.statusCode() != 202) {
            throw new HouseException("the order was refused: " + placed.body());
        }
        return URI.create(placed.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** All labels of an order, as its PDF shows them. */
    List<Label> labels(String order, String gtin) throws IOException, InterruptedException {
        byte[] pdf = get(order + "/labels.pdf?layout=roll-1x1", BodyHandlers.ofByteArray());
        List<String> uris = get(order + "/codes.csv", BodyHandlers.ofString())
                .lines()
                .skip(1)
                .map(line -> line.split(",")[1])
                .toList();
        var codes = LabelPictures.ofPdf(pdf);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < uris.size(); i++) {
            labels.add(new Label(gtin, uris.get(i), BarcodeFormat.QR_CODE, LabelPictures.raster(codes.get(i))));
        }
        return labels;
    }

    private <T> T get(String path, HttpResponse.BodyHandler<T> handler) throws IOException, InterruptedException {
        HttpResponse<T> answer = client.send(request("brand", path).build(), handler);
        if (answer.statusCode() != 200) {
            throw new HouseException(path + ": HTTP " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a photograph of a first label. @return whether the press is known now; a photograph that is refused changes nothing */
    boolean sample(String order, byte[] jpeg) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                Multipart.post(request("exporter", order + "/press-photos"), jpeg, Map.of())
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 400) {
            throw new HouseException("press-photos: HTTP " + answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode() == 200 && answer.body().contains("\"known\":true");
    }

    /** What a photograph proves. @param expected GTIN of the product in hand; null where the caller does not say */
    Answer photo(byte[] jpeg, @Nullable String expected) throws IOException, InterruptedException {
        return verify(Multipart.post(
                request("inspector", "/api/v1/verifications"),
                jpeg,
                expected == null ? Map.of() : Map.of("expectedGtin", expected)));
    }

    /** What the code alone proves. @param expected as for photographs */
    Answer code(String text, @Nullable String expected) throws IOException, InterruptedException {
        return verify(request("inspector", "/api/v1/verifications")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"" + text + "\""
                        + (expected == null ? "" : ",\"expectedGtin\":\"" + expected + "\"") + "}")));
    }

    private Answer verify(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new HouseException("no verdict: HTTP " + answer.statusCode() + " " + answer.body());
        }
        Outcome outcome =
                switch (found(VERDICT, answer.body())) {
                    case "REAL" -> Outcome.ACCEPTED;
                    case "RETAKE" -> Outcome.ASKED;
                    // Whoever is told SUSPECT or FAKE does not take it for genuine.
                    default -> Outcome.REFUSED;
                };
        return new Answer(outcome, found(REASON, answer.body()));
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? matcher.group(1) : "";
    }

    private HttpRequest.Builder request(String role, String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl.get() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + ready.apply("key." + role));
    }
}

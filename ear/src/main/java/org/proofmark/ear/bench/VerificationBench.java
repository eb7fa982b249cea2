package org.proofmark.ear.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.proofmark.ear.house.HouseException;

/**
 * Verifications over HTTP, each of another code, each scan durable before its answer; the load comes from the same machine. The anchor
 * is an endpoint that reads the same JSON through the same stack and does nothing.
 */
final class VerificationBench implements Bench {
    private static final int CONNECTIONS = 64;
    private static final double OFFERED = 2000;
    /** Of ten seconds each. */
    private static final int MOST_ROUNDS = 24;

    @Override
    public String name() {
        return "verification";
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        BenchHouse house = context.house();
        byte[] serials = codes(context, house);
        int lines = serials.length / Codes.LINE;
        String prefix = Codes.prefix(context.folder(name()));
        LongFunction<String> bodies = request ->
                "{\"code\":\"" + prefix + Codes.serial(serials, (int) (request % lines)) + "\",\"country\":\"SA\"}";
        HttpLoad verify = load(house, "/api/v1/verifications");
        HttpLoad nothing = load(house, "/api/v1/verifications/noop");
        double second = Math.max(0.1, context.scaled(1000) / 1000.0);
        warm("verification", verify, second, bodies, context);
        warm("the no-op endpoint", nothing, second, bodies, context);
        HttpLoad.Outcome anchor = checked("the no-op endpoint", nothing.closed(15 * second, bodies), context);
        HttpLoad.Outcome most =
                checked("verification, as fast as it goes", verify.closed(15 * second, bodies), context);
        long before = scans(house);
        HttpLoad.Outcome steady =
                checked("verification, open loop", verify.open(OFFERED, 60 * second, bodies), context);
        if (scans(house) - before != steady.answered()) {
            throw new HouseException("answered " + steady.answered() + ", stored " + (scans(house) - before));
        }
        return List.of(
                Row.rate("verification over HTTP, 64 connections, closed loop", "1/s", most.perSecond(), OFFERED)
                        .against(anchor.perSecond(), 0.4),
                Row.rate(
                        "verification over HTTP, open loop at 2,000/s for 60 s",
                        "1/s",
                        steady.perSecond(),
                        OFFERED * 0.99),
                Row.cost("its latency, 99th percentile", "ms", steady.p99(), 100));
    }

    /** Until it does not get faster any more: two processors that are busy answering take minutes to compile what they run. */
    private static void warm(
            String what, HttpLoad load, double second, LongFunction<String> bodies, BenchContext context)
            throws InterruptedException {
        double best = 0;
        int since = 0;
        for (int round = 0; round < MOST_ROUNDS && since < 3; round++) {
            double rate = load.closed(10 * second, bodies).perSecond();
            context.say(String.format(Locale.ROOT, "warming up, %s: %,.0f/s", what, rate));
            since = rate > best * 1.05 ? 0 : since + 1;
            best = Math.max(best, rate);
        }
    }

    private static HttpLoad load(BenchHouse house, String path) {
        return new HttpLoad(URI.create(house.baseUrl() + path), "Bearer " + house.ready("key.inspector"), CONNECTIONS);
    }

    private static HttpLoad.Outcome checked(String what, HttpLoad.Outcome outcome, BenchContext context) {
        context.say(what + ": " + outcome);
        if (outcome.failures() > 0) {
            throw new HouseException(what + ": " + outcome.failures() + " answers were not 200");
        }
        return outcome;
    }

    private static long scans(BenchHouse house) throws Exception {
        try (Connection connection = house.database().connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM scan")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** The serials of an order for a million codes, ordered and downloaded once, then kept. */
    private byte[] codes(BenchContext context, BenchHouse house) throws Exception {
        Path file = context.folder(name()).resolve("serials-" + context.scaled(1_000_000));
        if (!Files.exists(file)) {
            context.say("ordering " + context.scaled(1_000_000) + " codes");
            Codes.download(house, context.scaled(1_000_000), file);
        }
        return Files.readAllBytes(file);
    }

    /** The order's codes, kept as 20 bytes each; what all have in common lies beside them. */
    private static final class Codes {
        static final int LINE = 20;

        static String serial(byte[] serials, int at) {
            return new String(serials, at * LINE, LINE, StandardCharsets.US_ASCII);
        }

        static String prefix(Path folder) throws IOException {
            return Files.readString(folder.resolve("prefix"));
        }

        static void download(BenchHouse house, long quantity, Path file) throws Exception {
            HttpClient client = HttpClient.newHttpClient();
            HttpResponse<String> order = client.send(
                    request(house, "/api/v1/orders")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"gtin\":\"09506000134352\",\"lot\":\"BENCH\",\"expiry\":\"2035-12-31\",\"market\":\"SA\","
                                            + "\"quantity\":" + quantity
                                            + ",\"activation\":\"ON_ISSUE\",\"deliver\":\"NONE\"}"))
                            .build(),
                    BodyHandlers.ofString());
            if (order.statusCode() != 202) {
                throw new HouseException("the order was refused: " + order.body());
            }
            String location = order.headers().firstValue("Location").orElseThrow();
            HttpResponse<java.util.stream.Stream<String>> csv = client.send(
                    request(house, URI.create(location).getPath() + "/codes.csv")
                            .build(),
                    BodyHandlers.ofLines());
            StringBuilder serials = new StringBuilder((int) quantity * LINE);
            String[] uri = new String[1];
            csv.body().skip(1).forEach(line -> {
                serials.append(line, 0, LINE);
                uri[0] = line.substring(LINE + 1);
            });
            Files.writeString(file.resolveSibling("prefix"), uri[0].substring(0, uri[0].length() - LINE));
            Files.writeString(file, serials);
        }

        private static HttpRequest.Builder request(BenchHouse house, String path) {
            return HttpRequest.newBuilder(URI.create(house.baseUrl() + path))
                    .header("Authorization", "Bearer " + house.ready("key.brand"));
        }
    }
}

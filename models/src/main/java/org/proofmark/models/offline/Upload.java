package org.proofmark.models.offline;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends a queue to the server, some lines at a time, and tells of each what became of it. */
final class Upload {
    /** The server could not be reached, or would not have it; the queue keeps what it has. */
    static final class Unsent extends Exception {
        private static final long serialVersionUID = 1L;

        Unsent(String why) {
            super(why);
        }
    }

    private static final int LINES = 200;
    private static final int TRIES = 6;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final ScanQueue queue;
    private final URI address;
    private final String key;
    private final PrintStream out;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(15))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private long recorded;
    private long known;
    private long refused;

    private Upload(ScanQueue queue, URI address, String key, PrintStream out) {
        this.queue = queue;
        this.address = address;
        this.key = key;
        this.out = out;
    }

    /**
     * @param server its base address; https, but for this machine itself, as the key goes there
     * @throws Unsent where it is none
     */
    static Upload to(String server, String key, ScanQueue queue, PrintStream out) throws Unsent {
        URI base;
        try {
            base = URI.create(server.replaceAll("/+$", ""));
        } catch (IllegalArgumentException malformed) {
            throw new Unsent("this is no address: " + server);
        }
        boolean here = base.getHost() != null && THIS_MACHINE.contains(base.getHost());
        if (base.getHost() == null
                || !("https".equals(base.getScheme()) || ("http".equals(base.getScheme()) && here))) {
            throw new Unsent(
                    "the address must begin with https://, so that nobody on the way reads the key: " + server);
        }
        return new Upload(queue, URI.create(base + "/api/v1/offline-scans"), key, out);
    }

    long recorded() {
        return recorded;
    }

    long known() {
        return known;
    }

    long refused() {
        return refused;
    }

    /** Until the queue is empty. */
    void run() throws Unsent, IOException, InterruptedException {
        for (ScanQueue.Part part = queue.unsent(LINES); !part.lines().isEmpty(); part = queue.unsent(LINES)) {
            List<String> sent = new ArrayList<>();
            List<String> unwanted = new ArrayList<>();
            List<String> whole = new ArrayList<>();
            for (String line : part.lines()) {
                if (isLine(line)) {
                    whole.add(line);
                } else if (!line.isBlank()) {
                    refused++;
                    JsonObject damaged = JSON.createObjectBuilder()
                            .add("status", "REFUSED")
                            .add("type", "line-damaged")
                            .add("problem", "the line is damaged; it was being written when something broke off")
                            .add("damaged", line.length() > 1000 ? line.substring(0, 1000) : line)
                            .build();
                    unwanted.add(damaged.toString());
                    out.println(damaged);
                }
            }
            List<JsonObject> answers = whole.isEmpty() ? List.of() : answers(send(whole), whole);
            for (int i = 0; i < whole.size(); i++) {
                note(whole.get(i), answers.get(i), sent, unwanted);
            }
            out.flush();
            queue.done(part, sent, unwanted);
        }
    }

    private void note(String line, JsonObject answer, List<String> sent, List<String> unwanted) {
        String noted = JSON.createObjectBuilder()
                .add("scan", read(line).orElseThrow())
                .add("answer", answer)
                .build()
                .toString();
        switch (answer.getString("status")) {
            case "RECORDED" -> {
                recorded++;
                sent.add(noted);
            }
            case "KNOWN" -> {
                known++;
                sent.add(noted);
            }
            default -> {
                refused++;
                unwanted.add(noted);
            }
        }
        out.println(answer);
    }

    private static boolean isLine(String line) {
        return line.length() <= ScanQueue.LONGEST
                && read(line).filter(object -> object.containsKey("id")).isPresent();
    }

    private static Optional<JsonObject> read(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException malformed) {
            return Optional.empty();
        }
    }

    private String send(List<String> lines) throws Unsent, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(90))
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines) + "\n"))
                .build();
        String why = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Duration pause = Duration.ofMillis(500L << attempt);
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                why = "the server answered " + answer.statusCode() + said(answer.body());
                if (answer.statusCode() != 429 && answer.statusCode() < 500) {
                    throw new Unsent(why);
                }
                pause = answer.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .orElse(pause);
            } catch (IOException unreachable) {
                why = "the server cannot be reached: " + unreachable;
            }
            if (attempt < TRIES - 1) {
                Thread.sleep((pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause).toMillis());
            }
        }
        throw new Unsent(why);
    }

    private static String said(@Nullable String body) {
        return read(String.valueOf(body))
                .map(problem -> ": " + problem.getString("title", "") + ". "
                        + problem.getString("detail", "").replaceAll("[.]$", ""))
                .orElse("");
    }

    /** One to each line, in their order; the server is not believed to have taken what it does not name. */
    private static List<JsonObject> answers(String body, List<String> lines) throws Unsent {
        JsonObject report = read(body).orElseThrow(() -> new Unsent("the server's answer is not understood"));
        JsonArray answers = report.containsKey("lines") ? report.getJsonArray("lines") : JsonArray.EMPTY_JSON_ARRAY;
        List<JsonObject> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonObject answer = i < answers.size() ? answers.getJsonObject(i) : null;
            String id = read(lines.get(i)).orElseThrow().getString("id", "");
            if (answer == null || !answer.getString("id", id).equals(id) || !answer.containsKey("status")) {
                throw new Unsent("the server's answer does not fit what was sent");
            }
            all.add(answer);
        }
        return all;
    }
}

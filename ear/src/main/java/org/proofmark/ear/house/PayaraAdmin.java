package org.proofmark.ear.house;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Commands to a running server, in the protocol that {@code asadmin} speaks: one HTTP request a command. */
final class PayaraAdmin {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port;

    PayaraAdmin(int port) {
        this.port = port;
    }

    boolean answers() {
        try {
            return send("version", Map.of(), Duration.ofSeconds(10)).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Deploys the archive, which the server reads from the disk itself; replaces an application of the same name. */
    void deploy(String name, Path archive) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", name);
        parameters.put("force", "true");
        parameters.put("DEFAULT", archive.toAbsolutePath().toString());
        run("deploy", parameters);
    }

    void undeploy(String name) {
        run("undeploy", Map.of("DEFAULT", name));
    }

    /** Runs a command and returns what it said. */
    String run(String command, Map<String, String> parameters) {
        try {
            HttpResponse<String> response = send(command, parameters, Duration.ofMinutes(5));
            if (response.statusCode() != 200 || !response.body().contains("exit-code: SUCCESS")) {
                throw new HouseException("Payara refused \"" + command + "\":\n" + readable(response.body()));
            }
            return readable(response.body());
        } catch (IOException e) {
            throw new HouseException("Payara did not answer \"" + command + "\": " + e.getMessage(), e);
        }
    }

    private HttpResponse<String> send(String command, Map<String, String> parameters, Duration patience)
            throws IOException {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/__asadmin/" + command + "?" + query))
                .timeout(patience)
                // The agent's name chooses the answer's format: a manifest with an exit code.
                .header("User-Agent", "hk2-agent")
                .header("X-Requested-By", "proofmark")
                .GET()
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HouseException("Interrupted while Payara ran \"" + command + "\"", e);
        }
    }

    private static String readable(String body) {
        // Manifests break lines after 72 bytes and continue them after one blank.
        return body.replace("\r", "").replace("\n ", "").replace("%%%EOL%%%", "\n");
    }
}

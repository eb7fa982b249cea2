package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the server that the test runs in over HTTP, as anybody would from outside. */
final class ThisServer {
    private final HttpClient http = HttpClient.newHttpClient();

    HttpResponse<byte[]> send(String as, String method, String path, String body) throws Exception {
        return http.send(request(as, method, path, body), BodyHandlers.ofByteArray());
    }

    /**
     * A download whose reader may go away before its end. Over a connection of its own: the server may drop it then, and with it whatever
     * else was asked over it.
     */
    InputStream open(String as, String path) throws Exception {
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request(as, "GET", path, null), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpRequest request(String as, String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (as != null) {
            request.header("Authorization", "Bearer " + as);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return request.build();
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** This very server's address, from its own configuration. */
    private static String address() throws Exception {
        String domain =
                Files.readString(Path.of(System.getProperty("com.sun.aas.instanceRoot"), "config", "domain.xml"));
        Matcher port = Pattern.compile("<network-listener [^>]*name=\"http-listener-1\"[^>]*>")
                .matcher(domain);
        assertThat(port.find()).isTrue();
        Matcher number = Pattern.compile(" port=\"(\\d+)\"").matcher(port.group());
        assertThat(number.find()).as(port.group()).isTrue();
        return "http://127.0.0.1:" + number.group(1);
    }
}

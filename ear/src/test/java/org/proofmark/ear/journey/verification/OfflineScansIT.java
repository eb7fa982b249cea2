package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.ear.journey.access.Browser;
import org.proofmark.kernel.Ids;

/**
 * The built verifier beside the server: a key file out, labels of the demo brand printed and photographed by the simulator, judged without a
 * network, queued, and sent by processes that are killed, repeated and started twice. Each scan is there once.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineScansIT {
    private static final String PATH = "/api/v1/offline-scans";
    private static final String PASSPHRASE = "velvet anchor plum lantern";
    private static final int KNOWN_BY = 8;
    private static final int PHOTOS = 3;
    private static final int MORE = 900;

    private static final House HOUSE = House.shared();
    private static final Clock CLOCK = Clock.systemUTC();

    private final Ids ids = ids();

    @TempDir
    static Path folder;

    private List<String> codes;
    private Path keys;

    private static Ids ids() {
        SecureRandom random = new SecureRandom();
        return new Ids(CLOCK, length -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        });
    }

    private static HttpResponse<String> json(String role, String path, String body) throws Exception {
        HttpResponse<String> answer = HOUSE.send(HOUSE.requestAs(role, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return answer;
    }

    /** A market, and so a key slot, of its own: its one order's press is made known, and all that goes into the key file. */
    @BeforeAll
    void order() throws Exception {
        codes = DemoCodes.order(HOUSE, 10, "OFFLINE-2");
        json(
                "brand",
                "/api/v1/markets",
                "{\"code\":\"OFFLINE\",\"name\":\"Without a network\",\"countries\":[\"IS\"],\"mark\":\"keyed-600-12\"}");
        HttpResponse<String> placed = json(
                "brand",
                "/api/v1/orders",
                "{\"gtin\":\"" + DemoCodes.GTIN
                        + "\",\"lot\":\"OFFLINE-1\",\"expiry\":\"2028-12-31\",\"market\":\"OFFLINE\",\"quantity\":"
                        + (KNOWN_BY + PHOTOS) + ",\"activation\":\"ON_ISSUE\",\"deliver\":\"NONE\"}");
        String order = URI.create(placed.headers().firstValue("Location").orElseThrow())
                .getPath();
        List<PrintedLabel> labels = PrintedLabel.ofPdf(HOUSE, order);
        List<byte[]> jpegs = new PrintShop(4).photos(labels, 600);
        for (int i = 0; i < KNOWN_BY; i++) {
            photograph("exporter", order + "/press-photos", jpegs.get(i));
        }
        Path photos = Files.createDirectory(folder.resolve("photos"));
        for (int i = 0; i < PHOTOS; i++) {
            Files.write(photos.resolve(i + ".jpg"), jpegs.get(KNOWN_BY + i));
        }
        HttpResponse<String> file = json(
                "brand",
                "/api/v1/texture-key-exports",
                "{\"gtin\":\"" + DemoCodes.GTIN + "\",\"slot\":"
                        + DemoCodes.slot(labels.get(0).uri()) + ",\"passphrase\":\"" + PASSPHRASE + "\"}");
        keys = Files.writeString(folder.resolve("offline.pmkey"), file.body());
        Files.writeString(folder.resolve("phrase"), PASSPHRASE + "\n");
        Files.writeString(folder.resolve("api.key"), HOUSE.ready("key.inspector") + "\n");
    }

    private static HttpResponse<String> photograph(String role, String path, byte[] jpeg) throws Exception {
        HttpResponse<String> answer = HOUSE.send(PhotoForm.post(HOUSE.requestAs(role, path), jpeg));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void theJarSaysOfAPrintWhatTheServerSays() throws Exception {
        VerifierJar.Said judged =
                VerifierJar.run(folder, "--keys", keys, "--passphrase-file", "phrase", "--threads", "1", "photos");

        assertThat(judged.code()).as(judged.errors()).isZero();
        assertThat(judged.errors()).contains("1 keys, 1 with a known press");
        for (String line : judged.lines()) {
            JsonObject jar = DemoCodes.object(line);
            JsonObject server = DemoCodes.object(photograph(
                            "inspector",
                            "/api/v1/verifications",
                            Files.readAllBytes(folder.resolve(jar.getString("file"))))
                    .body());
            JsonObject there = server.getJsonObject("watermark");
            JsonObject here = jar.getJsonObject("watermark");
            assertThat(here.getString("class")).as(line).isEqualTo(there.getString("class"));
            assertThat(here.getJsonNumber("confidence"))
                    .as("%s by the server: %s", line, there)
                    .isEqualTo(there.getJsonNumber("confidence"));
        }
    }

    private String line(UUID id, String code, Instant at) {
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("at", at.atOffset(ZoneOffset.ofHours(3)).toString())
                .add("code", code)
                .add("verdict", "NO_KEY")
                .add("signature", "UNCHECKED")
                .add("device", "till-7")
                .build()
                .toString();
    }

    @Test
    void whateverBreaksOffEachScanIsThereOnce() throws Exception {
        Path queue = folder.resolve("till.queue");

        VerifierJar.Said judged = VerifierJar.run(
                folder,
                "--keys",
                keys,
                "--passphrase-file",
                "phrase",
                "--queue",
                queue,
                "--device",
                "till-7",
                "photos");

        assertThat(judged.code()).as(judged.errors()).isZero();
        assertThat(judged.lines()).hasSize(PHOTOS).allSatisfy(line -> assertThat(
                        DemoCodes.object(line).getString("note"))
                .endsWith("; code unchecked"));
        List<JsonObject> photographed =
                Files.readAllLines(queue).stream().map(DemoCodes::object).toList();
        assertThat(photographed).hasSize(PHOTOS);

        Instant earlier = CLOCK.instant().minus(Duration.ofHours(30));
        List<String> more = new ArrayList<>();
        for (int i = 0; i < MORE; i++) {
            more.add(line(ids.next(), codes.get(i % codes.size()), earlier.plusSeconds(i)));
        }
        Files.write(queue, more, StandardOpenOption.APPEND);
        Files.writeString(queue, "{\"id\":\"0192f0c1-7f6e-7b60-9d0e-5", StandardOpenOption.APPEND);
        Path copy = Files.createDirectory(folder.resolve("copied"));
        Files.copy(queue, copy.resolve("till.queue"));
        long before = offline();

        Process killed = upload(folder, "killed", queue);
        while (offline() == before && killed.isAlive()) {
            Thread.sleep(2);
        }
        killed.destroyForcibly().waitFor();
        long half = offline() - before;
        assertThat(half).as("killed in the middle").isPositive().isLessThan(PHOTOS + MORE);

        Process here = upload(folder, "here", queue);
        Process there = upload(folder, "there", copy.resolve("till.queue"));
        VerifierJar.Said one = VerifierJar.end(here, folder, "here");
        VerifierJar.Said other = VerifierJar.end(there, folder, "there");

        // One line was cut short, and that is what is told of it.
        assertThat(one.code()).as(one.errors()).isEqualTo(1);
        assertThat(other.code()).as(other.errors()).isEqualTo(1);
        assertThat(offline() - before).isEqualTo(PHOTOS + MORE);
        // The server may have ended what the killed process asked for after it was gone.
        assertThat(recorded(one) + recorded(other)).isPositive().isLessThanOrEqualTo(PHOTOS + MORE - half);
        assertThat(Files.size(queue)).isZero();
        assertThat(Files.readAllLines(folder.resolve("till.queue.refused")))
                .hasSize(1)
                .allMatch(line -> line.contains("line-damaged"));
        assertThat(VerifierJar.end(upload(folder, "again", queue), folder, "again")
                        .lines())
                .isEmpty();

        photographed.forEach(this::isInTheHistory);
    }

    private static Process upload(Path folder, String name, Path queue) throws Exception {
        return VerifierJar.start(
                folder,
                name,
                List.of("--queue", queue, "--upload", HOUSE.baseUrl(), "--api-key-file", folder.resolve("api.key")));
    }

    private static long recorded(VerifierJar.Said said) {
        return said.lines().stream()
                .filter(line -> line.contains("\"RECORDED\""))
                .count();
    }

    /** With the device's time and that of its arrival, judged by the server, and marked on the page. */
    private void isInTheHistory(JsonObject queued) {
        String code = queued.getString("code");
        try (Connection connection = HOUSE.connection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT scanned_at, recorded_at, reasons, device FROM scan WHERE serial = ? AND channel = 'OFFLINE'")) {
            select.setString(1, queued.getString("serial"));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                Instant at = row.getTimestamp(1).toInstant();
                assertThat(at)
                        .isEqualTo(java.time.OffsetDateTime.parse(queued.getString("at"))
                                .toInstant());
                assertThat(row.getTimestamp(2).toInstant()).isAfter(at);
                assertThat(row.getString(3)).isNotEqualTo("FORGED");
                assertThat(row.getBytes(4)).hasSize(16);
                assertThat(row.next()).as("one scan").isFalse();
            }
            Browser desk = new Browser(HOUSE);
            desk.signIn("compliance");
            assertThat(desk.get("/app/codes/lookup.xhtml?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8))
                            .body())
                    .contains("Offline verifier, received");
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long offline() throws Exception {
        try (Connection connection = HOUSE.connection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM scan WHERE channel = 'OFFLINE'");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static HttpResponse<String> post(String role, String body) throws Exception {
        return HOUSE.send(HOUSE.requestAs(role, PATH)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void eachLineIsAnsweredForItself() throws Exception {
        Instant now = CLOCK.instant();
        UUID id = ids.next();
        String good = line(id, codes.get(0), now.minusSeconds(60));
        String body = String.join(
                "\n",
                good,
                good,
                line(id, codes.get(1), now),
                line(ids.next(), codes.get(0), now.plus(Duration.ofHours(2))),
                line(ids.next(), codes.get(0), now.minus(Duration.ofDays(91))),
                "",
                "{\"id\":7}",
                "{\"id\":",
                line(ids.next(), "https://elsewhere.example/01/04012345678901/21/ABC", now),
                line(ids.next(), DemoCodes.forged(codes.get(0)), now));

        HttpResponse<String> answer = post("distributor", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject report = DemoCodes.object(answer.body());
        List<JsonObject> lines = report.getJsonArray("lines").getValuesAs(JsonObject.class);
        assertThat(lines.stream()
                        .map(line -> line.getInt("line") + " " + line.getString("type", line.getString("status"))))
                .containsExactly(
                        "1 RECORDED",
                        "2 KNOWN",
                        "3 scan-id-reused",
                        "4 scan-in-future",
                        "5 scan-too-old",
                        "7 fields-invalid",
                        "8 body-malformed",
                        "9 code-of-another-brand",
                        "10 RECORDED");
        assertThat(lines.get(0).getString("verdict")).isEqualTo("REAL");
        assertThat(lines.get(8).getJsonArray("reasons").getString(0)).isEqualTo("FORGED");
        assertThat(lines.get(4).getString("problem")).startsWith("line 5: at is older than 90 days");
        assertThat(List.of(report.getInt("recorded"), report.getInt("known"), report.getInt("refused")))
                .containsExactly(2, 1, 6);

        assertThat(DemoCodes.object(post("brand", "[" + good + "]").body()).getInt("known"))
                .isEqualTo(1);
        assertThat(post("brand", "[" + good).statusCode()).isEqualTo(400);
        assertThat(post("brand", (good + "\n").repeat(501)).body()).contains("too-many-lines");
        assertThat(post("operator", good).statusCode()).isEqualTo(403);
        assertThat(DemoCodes.object(post("other.brand", line(ids.next(), codes.get(0), now))
                                .body())
                        .getInt("refused"))
                .isEqualTo(1);
    }
}

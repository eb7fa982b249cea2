package org.proofmark.ear.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** The building stands: it answers, survives a redeploy, and survives the death of its server and of its database. */
@ExtendWith(HouseExtension.class)
class AboutIT {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

    private static void assertAnswers(House house) throws Exception {
        HttpResponse<String> about = house.get("/api/v1/about");
        assertThat(about.statusCode()).as(about.body()).isEqualTo(200);
        assertThat(about.body()).contains("\"product\":\"Proofmark\"").contains("\"watermark\":\"keyed statistics ");
    }

    @Test
    void answers(House house) throws Exception {
        assertAnswers(house);
    }

    /** The server makes it of a file and of classes, and what the file says must not be lost on the way. */
    @Test
    void describesItsWholeInterface(House house) throws Exception {
        HttpResponse<String> description = house.send(
                house.request("/openapi").header("Accept", "application/json").GET());
        JsonObject paths;
        try (JsonReader reader = Json.createReader(new StringReader(description.body()))) {
            paths = reader.readObject().getJsonObject("paths");
        }
        for (String line : Files.readAllLines(Path.of("src/test/resources/authorisation-matrix.csv"))) {
            String[] endpoint = line.split(",", 3);
            if (METHODS.contains(endpoint[0]) && !endpoint[1].endsWith("/noop")) {
                assertThat(paths).as(line).containsKey(endpoint[1]);
                assertThat(paths.getJsonObject(endpoint[1])).as(line).containsKey(endpoint[0].toLowerCase(Locale.ROOT));
            }
        }
        assertThat(paths.get("/api/v1/verifications").toString()).contains("multipart/form-data", "schemas/Claims");
        assertThat(paths.get("/api/v1/orders/{id}/labels.pdf").toString()).contains("parameters/dpi");
        assertThat(paths.get("/api/v1/markets").toString()).contains("schemas/NewMarket");
    }

    @Test
    void answersAfterARedeployInTheSameServer(House house) throws Exception {
        house.redeploy();
        assertAnswers(house);
    }

    @Test
    void keepsCommittedRowsThroughTheDeathOfServerAndDatabase(House house) throws Exception {
        house.assumeOwnDatabase();
        String slug = "kept-" + UUID.randomUUID().toString().substring(0, 8);
        try (var connection = house.connection();
                var insert = connection.prepareStatement("INSERT INTO tenant (tenant_id, slug, name, state, created_at)"
                        + " VALUES (RANDOM_BYTES(16), ?, 'Kept', 'ACTIVE', UTC_TIMESTAMP(3))")) {
            insert.setString(1, slug);
            insert.executeUpdate();
        }
        house.killDatabase();
        house.killServer();
        house.restartDatabase();
        house.restartServer();
        assertAnswers(house);
        try (var connection = house.connection();
                var select = connection.prepareStatement("SELECT COUNT(*) FROM tenant WHERE slug = ?")) {
            select.setString(1, slug);
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }
}

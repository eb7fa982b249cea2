package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** A server whose model is damaged or missing: health names it, photographs get a clear answer, codes are verified. */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelTroubleIT {
    private static final String MODEL = "proofmark.watermark.model";

    private final House house = House.shared();

    @TempDir
    Path folder;

    private PrintedLabel label;
    private String plain;

    @BeforeAll
    void order() throws Exception {
        label = PrintedLabel.of(house, "DE", "TROUBLE-1");
        plain = DemoCodes.order(house, 1, "TROUBLE-2").get(0);
    }

    @AfterAll
    void bringTheModelBack() {
        house.restartServer();
    }

    @Test
    void aDamagedModelIsNamedByHealthAndCodesVerify() throws Exception {
        Path model = shippedModel("damaged");
        byte[] weights = Files.readAllBytes(model.resolve("statistics.json"));
        weights[weights.length / 2] ^= 1;
        Files.write(model.resolve("statistics.json"), weights);
        house.restartServer(Map.of(MODEL, model.toString()));

        assertWorksWithoutAModel("statistics.json");
    }

    @Test
    @Tag("nightly")
    void aModelThatLearnedFromOtherFingerprintsIsNamedByHealthAndCodesVerify() throws Exception {
        Path model = shippedModel("older");
        Path manifest = model.resolve("model.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst("\"fingerprint\": *\"[^\"]*\",", "")
                        .replace("\"files\"", "\"fingerprint\": \"fingerprint 0\", \"files\""));
        house.restartServer(Map.of(MODEL, model.toString()));

        assertWorksWithoutAModel("learned from fingerprint 0");
    }

    @Test
    void aMissingModelIsNamedByHealthAndCodesVerify() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        house.restartServer(Map.of(MODEL, nowhere.toString()));

        assertWorksWithoutAModel(nowhere.toString());
    }

    private Path shippedModel(String copy) throws Exception {
        Path model = Files.createDirectory(folder.resolve(copy));
        for (String name : new String[] {"model.json", "statistics.json", "screens.json"}) {
            try (InputStream in = ModelTroubleIT.class.getResourceAsStream("/watermark/" + version() + "/" + name)) {
                Files.copy(Objects.requireNonNull(in), model.resolve(name));
            }
        }
        return model;
    }

    private static String version() throws Exception {
        try (InputStream in = ModelTroubleIT.class.getResourceAsStream("/watermark/current")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private void assertWorksWithoutAModel(String named) throws Exception {
        HttpResponse<String> health = house.get("/health/ready");
        assertThat(health.statusCode())
                .as("degraded is not down: " + health.body())
                .isEqualTo(200);
        assertThat(health.body())
                .contains("print-check", "no model", "codes are checked, photographed prints are not")
                .contains(named);

        JsonObject photographed = photographed();
        assertThat(photographed.getString("verdict")).isEqualTo("REAL");
        assertThat(DemoCodes.reason(photographed)).isEqualTo("AUTHENTIC_CODE");
        assertThat(photographed.getJsonObject("watermark").getString("class")).isEqualTo("NOT_APPLICABLE");
        assertThat(photographed.getJsonObject("watermark").getString("unchecked"))
                .isEqualTo("UNAVAILABLE");
        assertThat(photographed.getJsonObject("message").getString("text")).isNotBlank();

        assertThat(DemoCodes.verify(house, plain).getString("verdict")).isEqualTo("REAL");
        assertThat(DemoCodes.reason(DemoCodes.verify(house, DemoCodes.forged(plain))))
                .isEqualTo("FORGED");
    }

    private JsonObject photographed() throws Exception {
        HttpResponse<String> answer =
                house.send(PhotoForm.post(house.request("/api/v1/verifications"), FakeCamera.GOOD.photo(label.code())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DemoCodes.object(answer.body());
    }
}

package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.models.network.Blueprint;
import org.proofmark.models.network.Judge;
import org.proofmark.models.network.KeyedNetwork;
import org.proofmark.models.training.Json;
import org.proofmark.verification.Watermark;

/** A server that is told to judge prints by a keyed network in TensorFlow, and then by the shipped model again. */
@Tag("nightly")
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServedNetworkIT {
    private static final String NATIVE = "org.bytedeco.javacpp.cachedir";

    private final House house = House.shared();

    @TempDir
    Path folder;

    private byte[] photo = {};

    @BeforeAll
    void order() throws Exception {
        photo = FakeCamera.GOOD.photo(PrintedLabel.of(house, "DE", "NETWORK-1").code());
    }

    @AfterAll
    void bringTheModelBack() {
        house.restartServer();
    }

    /** Untaught, but for its last number: whatever it is shown, it finds no mark on it, and is sure of that. */
    private void writeNetwork() throws Exception {
        System.setProperty(NATIVE, Path.of("target", "javacpp").toAbsolutePath().toString());
        Blueprint keyed = Blueprint.keyed();
        List<float[]> weights = keyed.start(1);
        float[] last = weights.get(weights.size() - 1);
        Arrays.fill(last, -40);
        last[KeyedNetwork.KINDS.indexOf(Watermark.Kind.UNMARKED)] = 40;
        Judge.save(keyed, weights, folder);
        Files.writeString(folder.resolve("model.json"), Json.of(KeyedNetwork.manifest("of a test", 1, folder)));
    }

    @Test
    void aConfiguredNetworkJudgesUntilItIsTakenAway() throws Exception {
        writeNetwork();
        house.restartServer(Map.of("proofmark.watermark.model", folder.toString()));

        assertThat(engine()).isEqualTo("keyed network of a test");
        HttpResponse<String> health = house.get("/health/ready");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("keyed network of a test").doesNotContain("no model");
        JsonObject byNetwork = photographed();
        assertThat(byNetwork.getString("verdict")).isEqualTo("FAKE");
        assertThat(DemoCodes.reason(byNetwork)).isEqualTo("UNMARKED");
        assertThat(byNetwork.getJsonObject("watermark").getString("class")).isEqualTo("UNMARKED");

        house.restartServer();

        assertThat(engine()).startsWith("keyed statistics");
        assertThat(house.get("/health/ready").body()).contains("keyed statistics");
        assertThat(photographed().getJsonObject("watermark").getString("class")).isNotEqualTo("UNMARKED");
    }

    private String engine() throws Exception {
        return DemoCodes.object(house.get("/api/v1/about").body()).getString("watermark");
    }

    private JsonObject photographed() throws Exception {
        HttpResponse<String> answer =
                house.send(PhotoForm.post(house.requestAs("inspector", "/api/v1/verifications"), photo));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DemoCodes.object(answer.body());
    }
}

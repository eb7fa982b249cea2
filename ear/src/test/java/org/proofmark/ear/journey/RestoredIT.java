package org.proofmark.ear.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/**
 * The machine is lost and brought back from a backup: what was ordered before the backup is known, what was ordered after it is doubted
 * but never called fake, and no number is given out twice.
 */
@ExtendWith(HouseExtension.class)
class RestoredIT {
    private static final int QUANTITY = 500;

    @TempDir
    Path folder;

    @Test
    void codesIssuedAfterTheBackupAreDoubtedAndNeverIssuedAgain(House house) throws Exception {
        house.assumeOwnDatabase();
        OrderClient client = new OrderClient(house);
        List<String> before = order(client);
        house.backUp(folder.resolve("backup.zip"));
        List<String> after = order(client);
        assertThat(verdict(house, after.get(0))).contains("\"verdict\":\"REAL\"");

        house.restore(folder.resolve("backup.zip"));

        assertThat(verdict(house, before.get(0))).contains("\"verdict\":\"REAL\"");
        assertThat(verdict(house, after.get(QUANTITY - 1))).contains("\"verdict\":\"SUSPECT\"");
        Set<String> again = new HashSet<>(order(client));
        assertThat(again).hasSize(QUANTITY).doesNotContainAnyElementsOf(before).doesNotContainAnyElementsOf(after);
    }

    /** The URIs of a new order's codes. */
    private static List<String> order(OrderClient client) throws Exception {
        String order =
                OrderClient.id(client.place("restored-" + UUID.randomUUID(), OrderClient.body(QUANTITY, "NONE")));
        client.await(order, "COMPLETED");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.codes(order), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.substring(line.indexOf(',') + 1))
                    .toList();
        }
    }

    private static String verdict(House house, String uri) throws Exception {
        HttpResponse<String> answer = house.send(house.request("/api/v1/verifications")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        Json.createObjectBuilder().add("code", uri).build().toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replace(" ", "");
    }
}

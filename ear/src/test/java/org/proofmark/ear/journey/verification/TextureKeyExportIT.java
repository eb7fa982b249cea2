package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.token.TextureKeyFile;

/** A key file from the server as it ships, opened as the verifier without a network opens it. */
@ExtendWith(HouseExtension.class)
class TextureKeyExportIT {
    private static final String PATH = "/api/v1/texture-key-exports";
    private static final String PASSPHRASE = "velvet anchor plum lantern";

    private static HttpResponse<String> export(House house, String role, String body) throws Exception {
        return house.send(house.requestAs(role, PATH)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int slot(House house) throws Exception {
        try (Connection database = house.connection();
                Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT slot FROM token_slot WHERE state <> 'REVOKED' AND gtin = '"
                                + DemoCodes.GTIN + "' LIMIT 1")) {
            assertThat(row.next()).as("the demo brand has a slot").isTrue();
            return row.getInt(1);
        }
    }

    @Test
    void aBrandGetsAFileThatOpensAndComplianceSeesThatItDid(House house) throws Exception {
        String gtin = DemoCodes.GTIN;
        int slot = slot(house);
        String body = "{\"gtin\":\"" + gtin + "\",\"slot\":" + slot
                + ",\"days\":14,\"textureProfiles\":[\"keyed-600-12\"]," + "\"passphrase\":\"" + PASSPHRASE + "\"}";

        HttpResponse<String> answer = export(house, "brand", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", gtin + "-" + slot + ".pmkey");
        TextureKeyFile.Header header = TextureKeyFile.read(answer.body().getBytes(StandardCharsets.UTF_8))
                .open(PASSPHRASE.toCharArray(), Clock.systemUTC().instant())
                .header();
        assertThat(header.gtin().value()).isEqualTo(gtin);
        assertThat(header.slot()).isEqualTo(slot);
        assertThat(header.offlineKeys()).isNotEmpty();

        HttpResponse<String> log =
                house.send(house.requestAs("compliance", PATH).GET());
        assertThat(log.statusCode()).isEqualTo(200);
        assertThat(log.body()).contains(header.id().toString()).doesNotContain(PASSPHRASE);
        assertThat(house.send(house.requestAs("other.brand", PATH).GET()).body())
                .doesNotContain(header.id().toString());
        assertThat(export(house, "compliance", body).statusCode()).isEqualTo(403);
        assertThat(export(house, "other.brand", body).statusCode()).isEqualTo(404);
        assertThat(export(house, "brand", body.replace(PASSPHRASE, "password")).body())
                .contains("passphrase-weak")
                .doesNotContainPattern(Pattern.compile("\"value\":\"password\""));
    }

    @Test
    void aMarketThatAsksForNoMarkHasNoKeyToExportUnlessTheProfileIsNamed(House house) throws Exception {
        HttpResponse<String> market = house.send(house.requestAs("brand", "/api/v1/markets")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"code\":\"UNMARKED\",\"name\":\"No mark\",\"countries\":[\"GL\"],\"mark\":\"none\"}")));
        assertThat(market.statusCode()).as(market.body()).isEqualTo(201);
        int slot = DemoCodes.slot(PrintedLabel.of(house, "UNMARKED", "EXPORT-1").uri());
        String body =
                "{\"gtin\":\"" + DemoCodes.GTIN + "\",\"slot\":" + slot + ",\"passphrase\":\"" + PASSPHRASE + "\"}";
        long before = exports(house);

        HttpResponse<String> refused = export(house, "brand", body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body())
                .contains("/problems/no-mark", "textureProfiles")
                .doesNotContain(PASSPHRASE);
        assertThat(exports(house)).isEqualTo(before);
        HttpResponse<String> named =
                export(house, "brand", body.replace("}", ",\"textureProfiles\":[\"keyed-600-12\"]}"));
        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
    }

    @Test
    void aRepeatMakesNoSecondFileAndGetsNone(House house) throws Exception {
        String gtin = DemoCodes.GTIN;
        String body = "{\"gtin\":\"" + gtin + "\",\"slot\":" + slot(house)
                + ",\"textureProfiles\":[\"keyed-600-12\"],\"passphrase\":\"" + PASSPHRASE + "\"}";
        String key = "export-" + System.nanoTime();
        long before = exports(house);

        assertThat(once(house, key, body.replace(PASSPHRASE, "password")).statusCode())
                .as("a refusal uses no key up")
                .isEqualTo(400);
        HttpResponse<String> first = once(house, key, body);
        HttpResponse<String> again = once(house, key, body);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        String export = first.headers().firstValue("Proofmark-Export").orElseThrow();
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("export-already-made", export).doesNotContain("PROOFMARK-TEXTURE-KEY");
        assertThat(exports(house)).isEqualTo(before + 1);
        try (Connection database = house.connection();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT HEX(body_digest) FROM idempotency_key ORDER BY created_at DESC LIMIT 1")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1))
                    .as("the digest of nothing, by which no passphrase can be tried")
                    .isEqualTo("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855");
        }
    }

    private static HttpResponse<String> once(House house, String key, String body) throws Exception {
        return house.send(house.requestAs("brand", PATH)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static long exports(House house) throws Exception {
        try (Connection database = house.connection();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM texture_key_export")) {
            row.next();
            return row.getLong(1);
        }
    }
}

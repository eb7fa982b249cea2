package org.proofmark.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proofmark.verification.Finding;
import org.proofmark.verification.Reason;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.VerificationResult;

class VerdictJsonTest {
    private static VerificationResult result(String name, VerificationResult.@Nullable Staff staff) {
        return new VerificationResult(
                Verdict.REAL,
                List.of("AUTHENTIC_CODE"),
                new UUID(1, 2),
                null,
                new VerificationResult.Unit("09506000134352", name, "L1", LocalDate.of(2028, 12, 31), null),
                "X",
                null,
                false,
                List.of("token", "registry"),
                null,
                new VerificationResult.Message("Genuine", "All good", "en"),
                staff,
                1.25);
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    @Test
    void theShapeIsThatOfTheContract() {
        JsonObject json = parse(VerdictJson.write(result("Tablets", null), null));

        assertThat(json.keySet())
                .containsExactly("verdict", "reasons", "scanId", "product", "evidence", "message", "timings");
        assertThat(json.getJsonObject("product").keySet()).containsExactly("gtin", "name", "lot", "expiry");
        assertThat(json.getJsonObject("timings").getJsonNumber("totalMs").doubleValue())
                .isEqualTo(1.25);
    }

    @Test
    void strangeNamesAreQuoted() {
        for (String name : List.of("\"", "\\", "\n\t\u0000", "é 中 😀", "</script>", "\u2028")) {
            String json = VerdictJson.write(result(name, null), null);
            assertThat(parse(json).getJsonObject("product").getString("name")).isEqualTo(name);
        }
    }

    @Test
    void halfACharacterDoesNotBreakTheEncoding() {
        String json = VerdictJson.write(result("\ud83d", null), null);
        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @Test
    void staffSeeEveryFindingAndAPhotoAddsWhatItShows() {
        VerificationResult.Staff staff =
                new VerificationResult.Staff(List.of(Finding.of(Reason.EXPIRED, "since May")), "Held by Riyadh");
        JsonObject json = parse(VerdictJson.write(result("Tablets", staff), new VerdictJson.Photo("(01)1", 6.5)));

        assertThat(json.getJsonArray("findings").getJsonObject(0).getString("row"))
                .isEqualTo("6");
        assertThat(json.getString("custody")).isEqualTo("Held by Riyadh");
        assertThat(json.getString("decoded")).isEqualTo("(01)1");
        assertThat(json.getJsonObject("watermark").getString("class")).isEqualTo("NOT_APPLICABLE");
        assertThat(json.getJsonObject("timings").getJsonNumber("totalMs").doubleValue())
                .isEqualTo(7.75);
    }
}

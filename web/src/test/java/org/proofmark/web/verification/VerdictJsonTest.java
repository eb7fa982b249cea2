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
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.VerificationResult;
import org.proofmark.verification.Watermark;

class VerdictJsonTest {
    private static VerificationResult result(String name, VerificationResult.@Nullable Staff staff) {
        return result(name, null, staff);
    }

    private static VerificationResult result(
            String name, VerificationResult.@Nullable Photographed photo, VerificationResult.@Nullable Staff staff) {
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
                photo,
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
        JsonObject json = parse(VerdictJson.write(result("Tablets", null)));

        assertThat(json.keySet())
                .containsExactly("verdict", "reasons", "scanId", "product", "evidence", "message", "timings");
        assertThat(json.getJsonObject("product").keySet()).containsExactly("gtin", "name", "lot", "expiry");
        assertThat(json.getJsonObject("timings").getJsonNumber("totalMs").doubleValue())
                .isEqualTo(1.25);
    }

    @Test
    void strangeNamesAreQuoted() {
        for (String name : List.of("\"", "\\", "\n\t\u0000", "é 中 😀", "</script>", "\u2028")) {
            String json = VerdictJson.write(result(name, null));
            assertThat(parse(json).getJsonObject("product").getString("name")).isEqualTo(name);
        }
    }

    @Test
    void halfACharacterDoesNotBreakTheEncoding() {
        String json = VerdictJson.write(result("\ud83d", null));
        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @Test
    void staffSeeEveryFindingAndAPhotoAddsWhatItShows() {
        VerificationResult.Staff staff =
                new VerificationResult.Staff(List.of(Finding.of(Reason.EXPIRED, "since May")), "Held by Riyadh", null);
        JsonObject json = parse(VerdictJson.write(result("Tablets", photo(Watermark.NONE), staff)));

        assertThat(json.getJsonArray("findings").getJsonObject(0).getString("row"))
                .isEqualTo("6");
        assertThat(json.getString("custody")).isEqualTo("Held by Riyadh");
        assertThat(json.getString("decoded")).isEqualTo("(01)1");
        assertThat(json.getJsonObject("watermark").keySet()).containsExactly("class");
        assertThat(json.getJsonObject("watermark").getString("class")).isEqualTo("NOT_APPLICABLE");
        assertThat(json.containsKey("print")).isFalse();
        assertThat(json.getJsonObject("timings").keySet())
                .containsExactly("decodeMs", "rectifyMs", "classifyMs", "totalMs");
        assertThat(json.getJsonObject("timings").getJsonNumber("totalMs").doubleValue())
                .isEqualTo(7.75);
    }

    private static VerificationResult.Photographed photo(Watermark watermark) {
        return new VerificationResult.Photographed("(01)1", watermark, 6.5, 11.25, 4);
    }

    private static JsonObject watermark(Watermark watermark) {
        return parse(VerdictJson.write(result("Tablets", photo(watermark), null)))
                .getJsonObject("watermark");
    }

    @Test
    void millisecondsAreRoundedWhenTheyAreAdded() {
        var photo = new VerificationResult.Photographed("(01)1", Watermark.NONE, 0.14, 0, 0);

        assertThat(VerdictJson.write(result("Tablets", photo, null))).contains("\"totalMs\":1.39}");
    }

    @Test
    void aDecidedPrintHasItsClassConfidenceAndMarket() {
        JsonObject seen = watermark(new Watermark(Watermark.Kind.OTHER_MARKET, 0.9971, 0.71, "AE", null));

        assertThat(seen.keySet()).containsExactly("class", "confidence", "sharpness", "market");
        assertThat(seen.getJsonNumber("confidence").doubleValue()).isEqualTo(0.9971);
        assertThat(seen.getString("market")).isEqualTo("AE");
    }

    @Test
    void aConfidenceThatDoesNotDecideIsNotRoundedUpToOneThatDoes() {
        JsonObject seen = watermark(new Watermark(Watermark.Kind.COPY, 0.98999999, 0.7, null, Undecided.UNCLEAR));

        assertThat(seen.getJsonNumber("confidence").doubleValue()).isEqualTo(0.9899);
        assertThat(seen.getString("retake")).isEqualTo("UNCLEAR");
    }

    @Test
    void whatWasNotJudgedSaysWhatToDoOrThatNothingWasLookedFor() {
        assertThat(watermark(Watermark.unjudged(Undecided.TOO_FAR, 0.2)).getString("retake"))
                .isEqualTo("TOO_FAR");
        JsonObject plain = watermark(Watermark.unjudged(Undecided.NO_MARK, 0));
        assertThat(plain.keySet()).containsExactly("class", "unchecked");
        assertThat(plain.getString("unchecked")).isEqualTo("NO_MARK");
    }

    @Test
    void staffSeeHowThePrintWasJudged() {
        VerificationResult.Staff staff = new VerificationResult.Staff(
                List.of(), null, new VerificationResult.Print(0.125, 0.43217, 512.4, true));
        JsonObject print = parse(VerdictJson.write(result("Tablets", photo(Watermark.NONE), staff)))
                .getJsonObject("print");

        assertThat(print.getJsonNumber("genuine").doubleValue()).isEqualTo(0.125);
        assertThat(print.getJsonNumber("agreement").doubleValue()).isEqualTo(0.4321);
        assertThat(print.getInt("across")).isEqualTo(512);
        assertThat(print.getBoolean("kept")).isTrue();
    }
}

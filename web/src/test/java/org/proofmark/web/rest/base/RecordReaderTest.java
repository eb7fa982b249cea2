package org.proofmark.web.rest.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;

class RecordReaderTest {
    record Line(String gtin, long quantity) {}

    record Command(
            String name,
            @Nullable Integer small,
            @Nullable LocalDate expiry,
            @Nullable Instant at,
            @Nullable UUID id,
            @Nullable BigDecimal weight,
            @Nullable Boolean test,
            @Nullable Set<Role> roles,
            @Nullable List<Line> lines,
            @Nullable Map<String, String> names,
            @Nullable String password) {}

    private static Command read(String json) {
        return RecordReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Command.class);
    }

    private static Problem refusal(String json) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(() -> read(json));
        Refusals.Refusal refusal = Refusals.of(thrown);
        assertThat(refusal).as("refusal, thrown %s", thrown).isNotNull();
        assertThat(refusal.status()).isEqualTo(400);
        return refusal.problem();
    }

    @Test
    void a_whole_command_is_read() {
        Command command = read(
                """
                {"name":"Ω","small":-7,"expiry":"2028-12-31","at":"2026-11-20T12:00:00+02:00",
                "id":"0192f3a0-7c1e-7bd2-8a4e-0123456789ab","weight":1.50,"test":true,"roles":["brand","EXPORTER"],
                "lines":[{"gtin":"1","quantity":4294967296}],"names":{"ar":"تمر"}}""");
        assertThat(command)
                .isEqualTo(new Command(
                        "Ω",
                        -7,
                        LocalDate.of(2028, 12, 31),
                        Instant.parse("2026-11-20T10:00:00Z"),
                        UUID.fromString("0192f3a0-7c1e-7bd2-8a4e-0123456789ab"),
                        new BigDecimal("1.50"),
                        true,
                        Set.of(Role.BRAND, Role.EXPORTER),
                        List.of(new Line("1", 1L << 32)),
                        Map.of("ar", "تمر"),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                            | name              | is required",
                "{\"name\":null}                               | name              | is required",
                "{\"name\":7}                                  | name              | text in quotes",
                "{\"name\":\"a\",\"colour\":1}                 | colour            | not known",
                "{\"name\":\"a\",\"small\":\"7\"}              | small             | number without quotes",
                "{\"name\":\"a\",\"small\":1.5}                | small             | whole number",
                "{\"name\":\"a\",\"small\":2147483648}         | small             | between",
                "{\"name\":\"a\",\"small\":1e999999999}        | small             | out of range",
                "{\"name\":\"a\",\"expiry\":\"2028-02-30\"}    | expiry            | date like",
                "{\"name\":\"a\",\"at\":\"2028-02-20T10:00\"}  | at                | time with its offset",
                "{\"name\":\"a\",\"id\":\"1-1-1-1-1\"}         | id                | UUID",
                "{\"name\":\"a\",\"roles\":[\"king\"]}         | roles[0]          | one of",
                "{\"name\":\"a\",\"roles\":\"brand\"}          | roles             | list",
                "{\"name\":\"a\",\"lines\":[{\"gtin\":\"1\"}]} | lines[0].quantity | is required",
                "{\"name\":\"a\",\"lines\":[null]}             | lines[0]          | must not be null",
                "{\"name\":\"a\",\"names\":[]}                 | names             | object",
                "{\"name\":\"a\",\"name\":\"b\"}             | name              | given twice",
                "{\"name\":\"a\",\"test\":\"yes\"}             | test              | true or false",
            })
    void a_field_at_fault_is_named(String json, String field, String problem) {
        Problem refusal = refusal(json);
        assertThat(refusal.faults()).hasSize(1);
        assertThat(refusal.faults().get(0).field()).isEqualTo(field);
        assertThat(refusal.faults().get(0).problem()).contains(problem);
    }

    @Test
    void all_faults_come_at_once() {
        assertThat(refusal("{\"small\":\"x\",\"id\":3}").faults())
                .extracting(Problem.Fault::field)
                .containsExactlyInAnyOrder("name", "small", "id");
    }

    @Test
    void a_secret_is_not_repeated() {
        assertThat(refusal("{\"name\":\"a\",\"password\":123456}")
                        .faults()
                        .get(0)
                        .value())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"``", "{", "[]", "7", "{\"name\":\"a\"} {}", "{name:1}", "nul"})
    void what_is_no_json_object_is_refused(String json) {
        assertThat(refusal(json).type()).isEqualTo("body-malformed");
    }

    @Test
    void malformed_utf8_is_refused() {
        byte[] json = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(
                () -> RecordReader.read(new ByteArrayInputStream(json), Command.class));
        assertThat(Refusals.of(thrown)).isNotNull();
    }

    @Test
    void a_deep_document_is_refused_without_overflowing() {
        String deep = "{\"name\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(refusal(deep).type()).isEqualTo("body-malformed");
    }

    @Test
    void a_body_is_cut_off_at_its_limit() {
        RequestBody body = new RequestBody(new ByteArrayInputStream(new byte[100]), 99, "");
        ProblemException refused = catchThrowableOfType(ProblemException.class, body::readAllBytes);
        assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.TOO_LARGE);
    }

    @Test
    void a_digest_covers_what_nobody_read() throws Exception {
        RequestBody one = new RequestBody(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), 10, "");
        RequestBody other = new RequestBody(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), 10, "");
        assertThat(one.read()).isEqualTo('a');
        one.close();
        assertThat(one.digest())
                .isEqualTo(other.digest())
                .isNotEqualTo(RequestBody.digestOfNothing())
                .startsWith(0xba, 0x78, 0x16, 0xbf);
    }
}

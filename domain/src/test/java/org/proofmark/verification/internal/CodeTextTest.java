package org.proofmark.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.kernel.Gtin;

class CodeTextTest {
    private static final Gtin GTIN = Gtin.of("09506000134352");
    private static final String SERIAL = "0A1B2C3D4E5F6G7H8J9K";

    @ParameterizedTest
    @CsvSource({
        "HTTPS://ID.EXAMPLE.COM/01/09506000134352/21/0A1B2C3D4E5F6G7H8J9K, id.example.com",
        "https://id.example.com/01/09506000134352/21/0a1b2c3d4e5f6g7h8j9k, id.example.com",
        "'  https://id.example.com/01/09506000134352/21/0A1B2C3D4E5F6G7H8J9K/ ', id.example.com",
        "https://id.example.com/01/09506000134352/21/%30A1B2C3D4E5F6G7H8J9K, id.example.com",
        "https%3A%2F%2Fid.example.com%2F01%2F09506000134352%2F21%2F0A1B2C3D4E5F6G7H8J9K, id.example.com",
        "id.example.com/01/09506000134352/21/0A1B2C3D4E5F6G7H8J9K, id.example.com",
        "http://localhost:8080/01/09506000134352/21/0A1B2C3D4E5F6G7H8J9K?lang=ar, localhost:8080",
        "/01/09506000134352/21/0A1B2C3D4E5F6G7H8J9K,",
        "(01)09506000134352(21)0A1B2C3D4E5F6G7H8J9K,",
        "]Q3010950600013435221" + SERIAL + ",",
        "010950600013435221" + SERIAL + ",",
        "urn:epc:id:sgtin:9506000.013435.0A1B2C3D4E5F6G7H8J9K,"
    })
    void everyWayToWriteACodeIsRead(String text, String host) {
        assertThat(CodeText.read(text)).isEqualTo(new CodeText.Unit(host, GTIN, SERIAL, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "https://evil.example/",
                "https://id.example.com/01/09506000134353/21/0A1B2C3D4E5F6G7H8J9K",
                "https://id.example.com/01/0950600013435",
                "https://id.example.com/01/09506000134352",
                "javascript:alert(1)",
                "(01)09506000134352",
                "%",
                "https://id.example.com/01/09506000134352/21/%zz"
            })
    void whatIsNoCodeIsUnreadableAndSaysWhy(String text) {
        assertThat(CodeText.read(text))
                .isInstanceOfSatisfying(CodeText.Unreadable.class, unreadable -> assertThat(unreadable.why())
                        .isNotBlank());
    }

    @org.junit.jupiter.api.Test
    void tenKilobytesAreNotRead() {
        assertThat(CodeText.read("https://id.example.com/01/09506000134352/21/" + "A".repeat(10_000)))
                .isInstanceOf(CodeText.Unreadable.class);
    }

    @org.junit.jupiter.api.Test
    void lotAndDatesOfTheLabelAreKept() {
        assertThat(CodeText.read("https://id.example.com/01/09506000134352/10/L-7/21/X1?17=281231&11=260101"))
                .isEqualTo(new CodeText.Unit("id.example.com", GTIN, "X1", "L-7", "260101", "281231"));
    }

    @Property
    void noTextIsTooStrange(@ForAll String text) {
        assertThat(CodeText.read(text)).isNotNull();
        assertThat(CodeText.read("https://id.example.com/01/" + text)).isNotNull();
    }
}

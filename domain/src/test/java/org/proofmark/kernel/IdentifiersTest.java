package org.proofmark.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "96385074, 00000096385074",
        "614141000036, 00614141000036",
        "9506000134352, 09506000134352",
        "09506000134369, 09506000134369",
        "80614141123458, 80614141123458"
    })
    void everyLengthOfGtinIsTheSameFourteenDigits(String text, String canonical) {
        assertThat(Gtin.of(text).value()).isEqualTo(canonical);
        assertThat(Gtin.parse(text)).contains(Gtin.of(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "09506000134353",
                "9506000134352 ",
                "950600013435",
                "0000000000000",
                "٠٩٥٠٦٠٠٠١٣٤٣٥٢",
                "-9506000134352",
                "095060001343520",
                "0950600013435X"
            })
    void whatIsNoGtinIsRefusedByField(String text) {
        assertThat(Gtin.parse(text)).isEmpty();
        assertThatThrownBy(() -> Gtin.of("sku.gtin", text)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.INVALID);
            assertThat(e.problem().type()).isEqualTo("gtin-invalid");
            assertThat(e.problem().faults()).singleElement().satisfies(fault -> assertThat(fault.field())
                    .isEqualTo("sku.gtin"));
        });
    }

    @Test
    void theExpectedCheckDigitIsNamed() {
        assertThatThrownBy(() -> Gtin.of("09506000134353")).hasMessageContaining("should be 2");
        assertThatThrownBy(() -> Gln.of("9506000134353")).hasMessageContaining("should be 2");
        assertThatThrownBy(() -> Sscc.of("106141412345678901")).hasMessageContaining("should be 8");
    }

    @Property
    void everySingleWrongDigitOfAGtinIsCaught(
            @ForAll @LongRange(min = 1, max = 9_999_999_999_999L) long body,
            @ForAll @IntRange(min = 0, max = 13) int at,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        String digits = Gtin.of(Digits.pad(CheckDigit.append(body), 14)).value();
        char wrong = (char) ('0' + (digits.charAt(at) - '0' + change) % 10);
        assertThat(Gtin.parse(digits.substring(0, at) + wrong + digits.substring(at + 1)))
                .isEmpty();
    }

    @Property
    void numbersComeBackAsTheyWere(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long body) {
        String digits = Digits.pad(CheckDigit.append(body), 14);
        assertThat(new Gtin(digits).value()).isEqualTo(digits);
        assertThat(new Gtin(digits).number()).isEqualTo(CheckDigit.append(body));
        assertThat(new Gln(digits.substring(1)).value()).isEqualTo(digits.substring(1));
        assertThat(Sscc.of(Digits.pad(CheckDigit.append(body), 18)).value()).isEqualTo("0000" + digits);
    }

    @Property
    void anyTextIsEitherReadOrRefused(@ForAll String text) {
        Gtin.parse(text);
        Gln.parse(text);
        Sscc.parse(text);
        CompanyPrefix.parse(text);
        Sgtin.parse("09506000134352", text);
        Crockford.canonical(Crockford.asTyped(text));
        Crockford.decode50(text, 0);
        try {
            Gtin.of(text);
        } catch (ProblemException refused) {
            assertThat(refused.problem().faults()).hasSize(1);
        }
    }

    @Test
    void aCompanyNumbersItsContainers() {
        CompanyPrefix prefix = CompanyPrefix.of("0614141");
        assertThat(Sscc.assign(1, prefix, 234_567_890).value()).isEqualTo("106141412345678908");
        assertThat(Sscc.references(prefix)).isEqualTo(1_000_000_000L);
        assertThatThrownBy(() -> Sscc.assign(1, prefix, 1_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
        assertThat(prefix.covers(Sscc.of("106141412345678908"))).isTrue();
        assertThat(prefix.covers(Gtin.of("80614141123458"))).isTrue();
        assertThat(prefix.covers(Gtin.of("09506000134352"))).isFalse();
        assertThat(CompanyPrefix.of("0000").covers(Gtin.of("96385074"))).isFalse();
    }

    @Test
    void aSerialKeepsItsCaseAndItsCharacters() {
        assertThat(Sgtin.of("9506000134352", "abC-1/2").bracketed()).isEqualTo("(01)09506000134352(21)abC-1/2");
        assertThat(Sgtin.parse("9506000134352", "has space")).isEmpty();
        assertThat(Sgtin.parse("9506000134352", "")).isEmpty();
        assertThat(Sgtin.parse("9506000134352", "123456789012345678901")).isEmpty();
    }

    @Property
    void fiftyBitsComeBackInEitherCase(@ForAll @LongRange(min = 0, max = (1L << 50) - 1) long bits) {
        byte[] out = new byte[12];
        Crockford.encode50(bits, out, 1);
        String text = new String(out, 1, 10, java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(Crockford.decode50(text, 0)).isEqualTo(bits);
        assertThat(Crockford.decode50(text.toLowerCase(java.util.Locale.ROOT), 0))
                .isEqualTo(bits);
        assertThat(Crockford.canonical(text.toLowerCase(java.util.Locale.ROOT))).contains(text);
        assertThat(out[0]).isZero();
        assertThat(out[11]).isZero();
    }

    @Test
    void theLeftOutLettersAreRefusedUnlessAPersonTypedThem() {
        assertThat(Crockford.decode50("0000000001", 0)).isEqualTo(1);
        for (String letter : new String[] {"O", "o", "I", "i", "L", "l", "U", "u", "-", "é", "\u212a"}) {
            assertThat(Crockford.decode50("000000000" + letter, 0)).isEqualTo(-1);
            assertThat(Crockford.canonical("000" + letter)).isEmpty();
        }
        assertThat(Crockford.canonical(Crockford.asTyped("oIl1-7 zz"))).contains("01117ZZ");
        assertThat(Crockford.decode50("00000", 0)).isEqualTo(-1);
    }
}

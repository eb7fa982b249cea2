package org.proofmark.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1Test {
    private static final List<CompanyPrefix> KNOWN = List.of(CompanyPrefix.of("0614141"), CompanyPrefix.of("9506000"));

    @Test
    void oneLabelInAllItsForms() {
        Gs1.Interpretation label = Gs1.interpret("(01)09506000134352(10)ABC/1(17)281231(21)00X", KNOWN);
        assertThat(label.errors()).isEmpty();
        assertThat(label.valid()).isTrue();
        assertThat(label.ais())
                .extracting(Gs1.Ai::title)
                .containsExactly("GTIN", "BATCH/LOT", "USE BY or EXPIRY", "SERIAL");
        assertThat(label.elementString()).isEqualTo("010950600013435210ABC/1\u001d172812312100X");
        assertThat(label.digitalLink()).isEqualTo("https://id.gs1.org/01/09506000134352/10/ABC%2F1/21/00X?17=281231");
        assertThat(label.epc()).isEqualTo("urn:epc:id:sgtin:9506000.013435.00X");
        for (String form : new String[] {
            label.elementString(),
            "]d2" + label.elementString(),
            "]C1" + label.elementString(),
            "^" + label.elementString().replace('\u001d', '^'),
            label.bracketed()
        }) {
            assertThat(Gs1.interpret(form, KNOWN).ais()).isEqualTo(label.ais());
        }
        assertThat(Gs1.interpret(label.digitalLink(), KNOWN).epc()).isEqualTo(label.epc());
        assertThat(Gs1.interpret("(01)09506000134352(21)00X").epc()).isNull();
    }

    @Test
    void whatLooksLikeAnIdentifierInsideAValueStaysInside() {
        ElementString label =
                new ElementString(List.of(new Element("01", "09506000134352"), new Element("10", "L(17)281231")));
        for (String form : new String[] {
            label.bracketed(), label.raw(), label.digitalLink().orElseThrow()
        }) {
            assertThat(Gs1.interpret(form).ais())
                    .extracting(Gs1.Ai::value)
                    .containsExactly("09506000134352", "L(17)281231");
        }
    }

    /** Examples of the EPC Tag Data Standard. */
    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:sgtin:0614141.812345.6789, (01)80614141123458(21)6789",
        "urn:epc:id:sgtin:0614141.812345.32a%2Fb, (01)80614141123458(21)32a/b",
        "urn:epc:id:sscc:0614141.1234567890, (00)106141412345678908",
        "urn:epc:id:sgln:0614141.12345.400, (414)0614141123452(254)400",
        "urn:epc:id:sgln:0614141.12345.0, (414)0614141123452",
        "urn:epc:class:lgtin:0614141.712345.998877, (01)70614141123451(10)998877"
    })
    void epcUrnsAndElementsMeanTheSame(String urn, String bracketed) {
        Gs1.Interpretation read = Gs1.interpret(urn);
        assertThat(read.valid()).isTrue();
        assertThat(read.bracketed()).isEqualTo(bracketed);
        assertThat(read.epc()).isEqualTo(urn);
        assertThat(Gs1.interpret(bracketed, KNOWN).epc()).isEqualTo(urn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:epc:id:sgtin:0614141.81234.6789",
                "urn:epc:id:sgtin:0614141.812345",
                "urn:epc:id:sgtin:x.y.z",
                "urn:epc:id:sgtin:0614141.812345.",
                "urn:epc:id:sscc:0614141.123",
                "urn:isbn:12",
                "urn:epc:id:sgtin:0614141.812345.%ZZ"
            })
    void otherUrnsAreRefused(String urn) {
        assertThat(Gs1.interpret(urn).valid()).isFalse();
        assertThat(Gs1.interpret(urn).errors()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(01)09506000134353|4|01|check digit should be 2",
                "(01)09506000134352(17)281331|22|17|not a date",
                "(01)09506000134352(21)|22|21|1 to 20 characters",
                "(01)09506000134352(21)a b|22|21|character 2",
                "(10)LOT|4|10|needs one of 01",
                "(01)09506000134352(02)09506000134352(37)5|22|02|may not stand beside (01)",
                "(01)09506000134352(10)A(10)B|27|10|twice",
                "(05)1|0|05|no such identifier",
                "01095060001343529912345|0||",
                "hello|0||no identifier",
                "(01)09506000134352(422)683|23|422|country code",
                "(8013)1987654Ad4X4bL5ttr2310c2K|0||",
                "(8013)1987654Ad4X4bL5ttr2310d2K|6|8013|check character pair",
                "(8008)26112024|6|8008|time of day",
                "(01)09506000134352(3103)001250|0||",
                "(01)09506000134352(3106)001250|18|3106|no such identifier"
            })
    void faultsAreNamedByPositionAndIdentifier(String text, int position, String ai, String problem) {
        Gs1.Interpretation read = Gs1.interpret(text);
        if (problem == null) {
            assertThat(read.errors()).isEmpty();
            assertThat(read.valid()).isTrue();
        } else {
            assertThat(read.valid()).isFalse();
            assertThat(read.errors()).anySatisfy(fault -> {
                assertThat(fault.position()).isEqualTo(position);
                assertThat(fault.ai()).isEqualTo(ai);
                assertThat(fault.problem()).contains(problem);
            });
        }
    }

    @Test
    void theTableKnowsEveryLengthAndNoIdentifierBeginsAnother() {
        int known = 0;
        for (int number = 0; number < 10_000; number++) {
            for (int width = 2; width <= 4; width++) {
                String code = Digits.pad(number, width);
                Optional<ApplicationIdentifier> found =
                        number < Math.pow(10, width) ? ApplicationIdentifier.of(code) : Optional.empty();
                if (found.isPresent()) {
                    known++;
                    assertThat(found.get().longest()).isBetween(1, 90);
                    assertThat(found.get().code()).isEqualTo(code);
                    for (int shorter = 2; shorter < width; shorter++) {
                        assertThat(ApplicationIdentifier.of(code.substring(0, shorter)))
                                .isEmpty();
                    }
                }
            }
        }
        assertThat(known).isGreaterThan(500);
        assertThat(ApplicationIdentifier.of("3103").orElseThrow().title()).isEqualTo("NET WEIGHT (kg)");
    }

    @Property(tries = 2000)
    void anyTextIsInterpretedOrExplained(@ForAll("hostile") String text) {
        Gs1.Interpretation read = Gs1.interpret(text, KNOWN);
        assertThat(read.valid()).isEqualTo(read.errors().isEmpty());
        DigitalLink.read(text);
        ElementString.read(text);
        EpcUrn.read(text);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "https://",
                "HTTP://",
                "a.b",
                "/",
                "01",
                "/01/09506000134352",
                "/21/",
                "/10/",
                "%2F",
                "%",
                "%0",
                "?17=",
                "&",
                "#",
                "(01)",
                "(",
                ")",
                "\\(",
                "\u001d",
                "^",
                "]d2",
                "urn:epc:id:sgtin:",
                "urn:epc:id:sscc:0614141.",
                ".",
                ":",
                "0614141",
                "812345",
                "8008",
                "4309",
                "7041",
                "8030",
                "7258",
                "255",
                "=",
                "09506000134352",
                "é",
                "\u0000",
                "999999999999999999999999");
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                pieces.list().ofMaxSize(14).map(list -> String.join("", list)),
                Arbitraries.strings().withChars("(0123456789)\u001d").ofMaxLength(60));
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("serials") String serial, @ForAll("serials") String lot) {
        ElementString label = new ElementString(List.of(
                new Element("01", "09506000134352"),
                new Element("10", lot),
                new Element("21", serial),
                new Element("17", "281200")));
        assertThat(label.faults()).isEmpty();
        for (String form : new String[] {
            label.raw(), label.bracketed(), label.digitalLink().orElseThrow()
        }) {
            Gs1.Interpretation read = Gs1.interpret(form, KNOWN);
            assertThat(read.errors()).isEmpty();
            assertThat(read.epc()).isEqualTo(label.epc(KNOWN).orElseThrow());
            assertThat(read.ais()).contains(new Gs1.Ai("10", lot, "BATCH/LOT"), new Gs1.Ai("21", serial, "SERIAL"));
            assertThat(Gs1.interpret(read.epc(), KNOWN).ais()).contains(new Gs1.Ai("21", serial, "SERIAL"));
        }
    }

    @Provide
    Arbitrary<String> serials() {
        return Arbitraries.strings()
                .withChars("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @ParameterizedTest
    @CsvSource({
        "281231, 2026, 2028-12-31",
        "280200, 2026, 2028-02-29",
        "760101, 2026, 2076-01-01",
        "770101, 2026, 1977-01-01",
        "000131, 1950, 2000-01-31",
        "010131, 2098, 2101-01-31"
    })
    void theCenturyIsTheNearest(String text, int thisYear, LocalDate date) {
        assertThat(Gs1Date.resolve(text, thisYear)).contains(date);
        assertThat(Gs1Date.agrees(text, date)).isTrue();
        assertThat(Gs1Date.agrees(text, date.plusMonths(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "281301", "280230", "28123", "2812310", "28123x", "281232"})
    void whatIsNoDateAgreesWithNothing(String text) {
        assertThat(Gs1Date.resolve(text, 2026)).isEmpty();
        assertThat(Gs1Date.agrees(text, LocalDate.of(2028, 12, 31))).isFalse();
    }
}

package org.proofmark.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalLinkTest {
    private static final String LABEL = "HTTPS://PM.EXAMPLE.COM/01/09506000134352/21/0123456789ABCDEFGHJK";

    private static DigitalLink read(String text) {
        assertThat(DigitalLink.read(text)).as(text).isInstanceOf(DigitalLink.Read.class);
        return ((DigitalLink.Read) DigitalLink.read(text)).link();
    }

    @Test
    void theLabelIsWrittenInUpperCaseAndReadBack() {
        assertThat(DigitalLink.label("pm.example.com", Gtin.of("9506000134352"), "0123456789ABCDEFGHJK"))
                .isEqualTo(LABEL);
        DigitalLink link = read(LABEL);
        assertThat(link.host()).isEqualTo("pm.example.com");
        assertThat(link.elements().gtin()).contains(Gtin.of("9506000134352"));
        assertThat(link.elements().serial()).contains("0123456789ABCDEFGHJK");
    }

    @ParameterizedTest
    @CsvSource({
        "https://pm.example.com/01/09506000134352/21/0123456789abcdefghjk, pm.example.com",
        "HTTPS://PM.EXAMPLE.COM:443/01/09506000134352/21/0123456789abcdefghjk/, pm.example.com",
        "http://other.host:80/01/09506000134352/21/0123456789abcdefghjk#top, other.host",
        "http://other.host:8080/01/09506000134352/21/0123456789abcdefghjk?, other.host:8080",
        "https://x.y/deep/er/01/9506000134352/21/0123456789abcdefghjk?utm_source=a&b, x.y",
        "https://x.y/p/01/09506000134352//21/%30123456789abcdefghj%6b?linkType=gs1:pip, x.y"
    })
    void whatHappensToLinksOnTheirWayIsTolerated(String text, String host) {
        DigitalLink link = read(text);
        assertThat(link.host()).isEqualTo(host);
        assertThat(link.elements().gtin()).contains(Gtin.of("9506000134352"));
        assertThat(link.elements().serial()).contains("0123456789abcdefghjk");
        assertThat(link.elements().elements()).hasSize(2);
    }

    @Test
    void lotAndDatesAreCarriedFromPathAndQuery() {
        ElementString label = read("https://x.y/01/09506000134352/10/L%2F1/21/S1?17=281231&11=261100&gs1=1")
                .elements();
        assertThat(label.value("10")).contains("L/1");
        assertThat(label.value("17")).contains("281231");
        assertThat(label.value("11")).contains("261100");
        assertThat(label.elements()).hasSize(5);
        assertThat(label.faults()).isEmpty();
        assertThat(read("https://x.y/01/09506000134352/21/S1?17=289931")
                        .elements()
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.position()).isEqualTo(39));
    }

    @ParameterizedTest
    @CsvSource({
        ", EMPTY, ''",
        "hello, NOT_A_LINK, ''",
        "ftp://x.y/01/09506000134352, NOT_A_LINK, ''",
        "https://, NOT_A_LINK, ''",
        "https://user@evil.example/01/09506000134352, NOT_A_LINK, ''",
        "https://x..y/01/09506000134352, NOT_A_LINK, ''",
        "https://x.y:99999/01/09506000134352, NOT_A_LINK, ''",
        "https://x.y, NO_KEY, x.y",
        "https://evil.example/login, NO_KEY, evil.example",
        "https://x.y/21/S1, NO_KEY, x.y",
        "https://x.y/01, NO_KEY, x.y",
        "https://x.y/01/09506000134352/21, NO_KEY, x.y",
        "https://x.y/01/09506000134352/21/S1/10/L1, NO_KEY, x.y",
        "https://x.y/01/09506000134352/17/281231, NO_KEY, x.y",
        "https://x.y/01/09506000134353/21/S1, BAD_VALUE, x.y",
        "https://x.y/01/09506000134352/21/123456789012345678901, BAD_VALUE, x.y",
        "https://x.y/01/09506000134352/21/a%20b, BAD_VALUE, x.y",
        "https://x.y/01/09506000134352/21/a%0, BAD_CHARACTER, x.y",
        "https://x.y/01/09506000134352/21/a%00, BAD_CHARACTER, x.y",
        "https://x.y/01/09506000134352/21/a\\b, BAD_CHARACTER, ''",
        "https://x.y/01/09506000134352/21/é, BAD_CHARACTER, ''"
    })
    void whatIsNoLinkSaysWhy(String text, DigitalLink.Reason reason, String host) {
        assertThat(DigitalLink.read(text == null ? "" : text))
                .isInstanceOfSatisfying(DigitalLink.Unread.class, unread -> {
                    assertThat(unread.reason()).as(unread.problem()).isEqualTo(reason);
                    assertThat(unread.host()).isEqualTo(host);
                    assertThat(unread.problem()).isNotBlank();
                });
    }

    @Test
    void tooLongATextIsRefusedUnread() {
        String text = LABEL + "?a=" + "b".repeat(10_000);
        assertThat(DigitalLink.read(text))
                .isInstanceOfSatisfying(DigitalLink.Unread.class, unread -> assertThat(unread.reason())
                        .isEqualTo(DigitalLink.Reason.TOO_LONG));
        assertThat(Gs1.interpret(text).valid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "-a", "a_b", "a:b", "a:0", "a..b", "user@a"})
    void aHostThatWouldSpoilTheLinkIsRefused(String host) {
        assertThatThrownBy(() -> DigitalLink.labelPrefix(host, Gtin.of("9506000134352")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everySerialOfOursComesBack(
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = 'A', to = 'Z') @CharRange(from = '0', to = '9')
                    String serial) {
        String uri = DigitalLink.label("localhost:8080", Gtin.of("9506000134352"), serial);
        assertThat(read(uri).elements().serial()).contains(serial);
        assertThat(read(uri).host()).isEqualTo("localhost:8080");
    }
}

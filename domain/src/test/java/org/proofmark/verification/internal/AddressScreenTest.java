package org.proofmark.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.verification.Danger;

/** Foreign texts and what is dangerous about them; the brands here print id.brand.example, id.oasis.co.uk and scope-tea.test. */
class AddressScreenTest {
    private static final AddressScreen SCREEN = new AddressScreen(new KnownHosts(
            List.of("id.brand.example", "id.oasis.co.uk", "scope-tea.test"),
            List.of("localhost", "127.0.0.1", "[::1]")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://id.brand.example.evil.tld/01/09506000134352/21/X | IMITATION | id.brand.example",
                "https://brand.example.evil.tld/ | IMITATION | id.brand.example",
                "brand.example.evil.tld/01/09506000134352/21/X | IMITATION | id.brand.example",
                "https://www.brand.example-login.tld/ | IMITATION | id.brand.example",
                "https://secure-brand.example/ | IMITATION | id.brand.example",
                "https://brand-example.tld/ | IMITATION | id.brand.example",
                "https://my-brand-example.tld/ | IMITATION | id.brand.example",
                "https://evil.tld/id.brand.example/01/09506000134352/21/X | IMITATION | id.brand.example",
                "https://id.brand.example@evil.tld/ | IMITATION | id.brand.example",
                "https://id.brand.example%40evil.tld/ | IMITATION | id.brand.example",
                "https://id.brand.examp1e/01/09506000134352/21/X | IMITATION | id.brand.example",
                "https://id.brnad.example/ | IMITATION | id.brand.example",
                "https://www.brand.exampl/ | IMITATION | id.brand.example",
                "https://braand.example/ | IMITATION | id.brand.example",
                "https://id.0asis.co.uk/ | IMITATION | id.oasis.co.uk",
                "https://oazis.co.uk/ | IMITATION | id.oasis.co.uk",
                "HTTPS://ID.BRAND.EXAMPLE.EVIL.TLD/ | IMITATION | id.brand.example",
                "https:\\\\id.brand.example.evil.tld\\x | IMITATION | id.brand.example",
                "https%3A%2F%2Fid.brand.example.evil.tld%2F | IMITATION | id.brand.example",
                "https://id.br\u0430nd.example/ | IMITATION | id.brand.example",
                "https://\u0455\u0441\u043e\u0440\u0435-tea.test/ | IMITATION | scope-tea.test",
                "https://id.xn--brnd-63d.example/ | IMITATION | id.brand.example",
                "https://id.br\u00e1nd.example/ | IMITATION | id.brand.example",
                "https://ｉｄ．ｂｒａｎｄ．ｅｘａｍｐｌｅ．ｅｖｉｌ．ｔｌｄ/ | IMITATION | id.brand.example",
                "https://user@evil.tld/ | CREDENTIALS |",
                "https://a:b@id.brand.example/ | CREDENTIALS |",
                "https://evil.t\u200bld/ | HIDDEN_CHARACTERS |",
                "https://evil\u202e.tld/ | HIDDEN_CHARACTERS |",
                "https://p\u0430ypal.tld/ | MIXED_SCRIPTS |",
                "https://xn--pypal-4ve.tld/ | MIXED_SCRIPTS |",
                "http://93.184.216.34/x | BARE_ADDRESS |",
                "http://93.184.216.34:8080/x | BARE_ADDRESS |",
                "93.184.216.34/x | BARE_ADDRESS |",
                "http://3639552034/ | BARE_ADDRESS |",
                "http://0x5db8d822/ | BARE_ADDRESS |",
                "http://[2001:db8::1]/ | BARE_ADDRESS |",
                "javascript:alert(1) | ACTIVE_SCHEME |",
                "JaVaScRiPt:alert(1) | ACTIVE_SCHEME |",
                "java\tscript:alert(1) | ACTIVE_SCHEME |",
                "javascript%3Aalert(1) | ACTIVE_SCHEME |",
                "data:text/html,x | ACTIVE_SCHEME |",
                "intent://x#Intent;end | ACTIVE_SCHEME |",
                "tel:+1900555 | ACTIVE_SCHEME |",
                "WIFI:S:x;; | ACTIVE_SCHEME |",
                "someapp://do | ACTIVE_SCHEME |"
            })
    void isDangerous(String text, Danger.Kind kind, String imitates) {
        AddressScreen.Finding found = SCREEN.look(text).orElseThrow();
        assertThat(found.danger()).isEqualTo(new Danger(kind, imitates));
        assertThat(found.note()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.brand.example/01/09506000134352/21/X",
                "https://shop.brand.example/",
                "https://id.brand.example:443/",
                "http://localhost:8080/01/09506000134352/21/X",
                "http://127.0.0.1/x",
                "http://[::1]:8080/x",
                "https://elsewhere.test/01/09506000134352/21/X",
                "https://b\u00fccher.test/",
                "https://東京tea.test/",
                "https://other.co.uk/",
                "(01)09506000134352(21)A.B",
                "010950600013435210A.B\u001d21X",
                "]d2010950600013435221A.B",
                "urn:epc:id:sgtin:9506000.013435.1",
                "hello",
                "",
                "Lot: 12"
            })
    void nothingSpeaksAgainst(String text) {
        assertThat(SCREEN.look(text)).isEmpty();
    }
}

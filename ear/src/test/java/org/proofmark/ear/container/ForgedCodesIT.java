package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Gtin;
import org.proofmark.token.Tokens;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.VerificationRequest.Claims;
import org.proofmark.verification.VerificationResult;

/** Forged codes and codes of a leaked key in the server: the public cannot tell them apart, staff and the kept scans can. */
@Order(1)
class ForgedCodesIT extends OrderedCodes {
    private final ThisServer server = new ThisServer();

    @Inject
    Tokens tokens;

    @Inject
    EvidencePorts ports;

    ForgedCodesIT() {
        super("forged", "09508889000018", "09508889000025");
    }

    private static String forged(String uri) {
        char last = uri.charAt(uri.length() - 1);
        return uri.substring(0, uri.length() - 1) + (last == '7' ? '8' : '7');
    }

    /** Signed with the real key, under a number of the slot that no order was given. */
    private String leaked(long beyond) {
        String serial =
                tokens.signer(brand.tenant(), Gtin.of(gtin), order.slot()).sign(4_000_000_000L + beyond);
        return codes.of(brand, order.id()).uriPrefix() + serial;
    }

    @Test
    void a_changed_character_and_a_leaked_key_are_told_apart_by_staff_alone() {
        String forged = forged(uri(order, fresh()));
        assertThat(ask(brand, forged, Claims.NONE).reasons()).containsExactly("FORGED");
        VerificationResult known = ask(brand, leaked(1), Claims.NONE);
        assertThat(known.reasons()).containsExactly("LEAKED_KEY");
        assertThat(known.verdict()).isEqualTo(Verdict.FAKE);

        VerificationResult one = ask(forged);
        VerificationResult two = ask(leaked(1));
        assertThat(one.reasons()).containsExactly("FORGED");
        assertThat(two)
                .usingRecursiveComparison()
                .ignoringFields("scanId", "totalMillis")
                .isEqualTo(one);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM scan WHERE tenant_id = ? AND id = ? AND reasons = 'LEAKED_KEY'",
                        brand.tenant(),
                        two.scanId()))
                .as("the scan keeps what was found, whoever asked")
                .isEqualTo(1);
    }

    @Test
    void every_source_is_asked_about_a_forged_code_as_about_one_of_a_leaked_key() {
        String forged = forged(uri(order, fresh()));
        ports.drain();
        ask(leaked(2));
        List<String> leaked = ports.drain();
        ask(forged);
        assertThat(leaked).containsExactlyInAnyOrder("rules", "custody");
        assertThat(ports.drain()).isEqualTo(leaked);
    }

    @Test
    void over_http_the_public_gets_the_same_bytes_for_a_forged_code_and_for_one_of_a_leaked_key() throws Exception {
        String forged = forged(uri(order, fresh()));
        String leaked = leaked(3);
        assertThat(ask(brand, leaked, Claims.NONE).reasons()).containsExactly("LEAKED_KEY");
        assertThat(json(leaked)).contains("FORGED").isEqualTo(json(forged));
        assertThat(page(leaked)).contains(">FAKE<").isEqualTo(page(forged));
    }

    /** The verdict as the public gets it, without the scan's id and the time that it took. */
    private String json(String code) throws Exception {
        HttpResponse<byte[]> answer = server.send(null, "POST", "/api/v1/verifications", "{\"code\":\"" + code + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return ThisServer.text(answer)
                .replaceFirst("\"scanId\":\"[0-9a-f-]{36}\"", "\"scanId\"")
                .replaceFirst("\"totalMs\":[0-9.E-]+", "\"totalMs\"");
    }

    /** The page behind the label's link, without the scan's id and the time of the day. */
    private String page(String code) throws Exception {
        HttpResponse<byte[]> answer = server.send(null, "GET", code.substring(code.indexOf("/01/")), null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ThisServer.text(answer)
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "scan")
                .replaceAll("<dd>[^<]* UTC</dd>", "<dd>now</dd>");
    }
}

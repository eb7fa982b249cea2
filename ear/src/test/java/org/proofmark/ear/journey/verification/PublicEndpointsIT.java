package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.proofmark.ear.house.House;

/** Whatever anybody sends to the public doors, the answer is never an error of ours. */
class PublicEndpointsIT {
    private static final int TRIES = 150;

    private final House house = House.shared();

    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(200);
        Arbitrary<String> printable = Arbitraries.strings().ascii().ofMaxLength(400);
        Arbitrary<String> nearly = Arbitraries.strings()
                .withChars("0123456789ABCDEFGHJKMNPQRSTVWXYZabcIO/?=&%()~ -.:#[]\\\"'<>{}")
                .ofMaxLength(60)
                .map(tail -> "HTTPS://LOCALHOST/01/" + DemoCodes.GTIN + "/21/" + tail);
        Arbitrary<String> elements =
                Arbitraries.strings().withChars("0123456789()\u001d^]QdC").ofMaxLength(80);
        Arbitrary<String> huge = Arbitraries.of("A", "/", "%", "(01)", "\u0000").map(part -> part.repeat(5000));
        return Arbitraries.oneOf(anything, printable, nearly, elements, huge);
    }

    @Property(tries = TRIES)
    void aVerificationIsAnsweredWithAVerdictOrAProblem(@ForAll("codes") String code) throws Exception {
        String json = Json.createObjectBuilder().add("code", code).build().toString();
        HttpResponse<String> answer = DemoCodes.post(house, json);
        assertNoError(answer, code);
        if (answer.statusCode() == 200) {
            assertThat(DemoCodes.object(answer.body()).getString("verdict")).isIn("REAL", "SUSPECT", "FAKE");
        }
    }

    @Property(tries = TRIES)
    void aBodyMayBeAnything(@ForAll String body) throws Exception {
        assertNoError(DemoCodes.post(house, body), body);
    }

    @Property(tries = TRIES)
    void aLabelsLinkMayHoldAnything(@ForAll("codes") String code, @ForAll boolean wantsJson) throws Exception {
        String tail = URLEncoder.encode(code.length() > 1500 ? code.substring(0, 1500) : code, StandardCharsets.UTF_8);
        for (String path :
                List.of("/01/" + tail, "/01/" + DemoCodes.GTIN + "/21/" + tail, "/gtin/" + tail + "?17=" + tail)) {
            assertNoError(get(path, wantsJson ? "application/json" : "text/html"), path);
        }
    }

    @Property(tries = TRIES)
    void anyTextCanBeExplained(@ForAll("codes") String text) throws Exception {
        String value = URLEncoder.encode(text.length() > 1500 ? text.substring(0, 1500) : text, StandardCharsets.UTF_8);
        assertNoError(get("/api/v1/gs1?value=" + value, "application/json"), text);
        assertNoError(get("/gs1?value=" + value, "text/html"), text);
    }

    @Property(tries = TRIES)
    void anythingCanBeTyped(@ForAll("codes") String text) throws Exception {
        assertNoError(
                send(HttpRequest.newBuilder(URI.create(house.baseUrl() + "/verify"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("code=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))),
                text);
    }

    @Property(tries = 40)
    void aPictureMayBeAnything(@ForAll byte[] bytes) throws Exception {
        assertNoError(send(PhotoForm.post(house.request("/api/v1/verifications"), bytes)), "a picture");
        assertNoError(
                send(house.request("/api/v1/verifications")
                        .header("Content-Type", "multipart/form-data; boundary=frontier")
                        .POST(BodyPublishers.ofByteArray(bytes))),
                "no multipart at all");
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return send(house.request(path).header("Accept", accept).GET());
    }

    /** With a key, so that the public rate does not end the run; the doors are the same. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return house.send(request);
    }

    private static void assertNoError(HttpResponse<String> answer, String sent) {
        assertThat(answer.statusCode()).as(sent + " → " + answer.body()).isLessThan(500);
    }
}

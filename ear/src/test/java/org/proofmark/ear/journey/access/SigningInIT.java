package org.proofmark.ear.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** People sign in, operators run tenants, keys come and go, requests are repeated: over HTTP, as the EAR ships. */
@ExtendWith(HouseExtension.class)
class SigningInIT {
    private static HttpResponse<String> post(House house, String role, String path, String json, String... headers)
            throws Exception {
        var request = house.requestAs(role, path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return house.send(request.POST(BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> withKey(House house, String key, String path) throws Exception {
        return house.send(
                house.request(path).header("Authorization", "Bearer " + key).GET());
    }

    private static String field(HttpResponse<String> answer, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer.body());
        assertThat(matcher.find()).as("%s in %s", name, answer.body()).isTrue();
        return matcher.group(1);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static HttpResponse<String> tenant(House house, String name) throws Exception {
        return post(
                house,
                "operator",
                "/api/v1/tenants",
                "{\"slug\":\"" + name + "\",\"name\":\"" + name + "\",\"host\":\"" + name
                        + ".test\",\"codeQuota\":10,\"email\":\"first@" + name + ".test\",\"userName\":\"First\"}");
    }

    @Test
    void aSessionIsNewAtSignInAndGoesOnToTheWantedPage(House house) throws Exception {
        Browser browser = new Browser(house);
        String wanted = "/app/password.xhtml";
        String login = browser.get(wanted).headers().firstValue("Location").orElseThrow();
        assertThat(login).endsWith("/login.xhtml?next=%2Fapp%2Fpassword.xhtml");
        browser.get("/login.xhtml");
        String before = browser.session().orElseThrow();
        HttpResponse<String> answer = browser.signIn(
                "/login.xhtml?next=%2Fapp%2Fpassword.xhtml", house.ready("user.brand"), house.ready("password.brand"));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(wanted);
        assertThat(browser.session().orElseThrow()).isNotEqualTo(before);
        String cookie = String.join(" ", answer.headers().allValues("Set-Cookie"));
        assertThat(cookie.toLowerCase(Locale.ROOT))
                .contains("httponly", "samesite=lax")
                .containsOnlyOnce("samesite=");
        assertThat(browser.get(wanted).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkToTheLoginLeadsNowhereElse(House house) throws Exception {
        Browser browser = new Browser(house);
        HttpResponse<String> answer = browser.signIn(
                "/login.xhtml?next=https%3A%2F%2Fevil.example%2Fapp%2F",
                house.ready("user.inspector"), house.ready("password.inspector"));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/app/index.xhtml");
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreRefusedAlikeAndThenSlowedDown(House house) throws Exception {
        String unknown = "nobody-" + unique() + "@demo.proofmark.test";
        Browser browser = new Browser(house);
        String refusal = browser.signIn("/login.xhtml", house.ready("user.compliance"), "not this one at all")
                .body();
        assertThat(refusal).contains("E-mail or password is wrong");
        String answer =
                browser.signIn("/login.xhtml", unknown, "not this one at all").body();
        assertThat(answer).contains("E-mail or password is wrong");
        // How many are let through depends on how long each takes: the wait between them starts short and doubles.
        for (int i = 0; i < 30 && !answer.contains("Too many attempts"); i++) {
            answer = browser.signIn("/login.xhtml", unknown, "not this one at all")
                    .body();
        }
        assertThat(answer).contains("Too many attempts");
        assertThat(new Browser(house).signIn("compliance").statusCode()).isEqualTo(302);
    }

    @Test
    void aBrowserReadsOverRestButNeverChanges(House house) throws Exception {
        Browser browser = new Browser(house);
        browser.signIn("brand");
        assertThat(browser.get("/api/v1/me").body()).contains(house.ready("user.brand"));
        HttpResponse<String> forged =
                browser.post("/api/v1/keys", "application/json", "{\"name\":\"forged\",\"roles\":[\"brand\"]}");
        assertThat(forged.statusCode()).isEqualTo(401);
    }

    @Test
    void anInvitedUserMustChooseAPasswordAndADisabledOneIsOut(House house) throws Exception {
        String email = "new-" + unique() + "@demo.proofmark.test";
        HttpResponse<String> created = post(
                house,
                "brand",
                "/api/v1/users",
                "{\"email\":\"" + email + "\",\"name\":\"New\",\"roles\":[\"inspector\"]}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        Browser browser = new Browser(house);
        assertThat(browser.signIn("/login.xhtml", email, field(created, "password"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/app/index.xhtml")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/app/password.xhtml");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
        String id = field(created, "id");
        assertThat(browser.get("/app/password.xhtml").statusCode()).isEqualTo(200);
        assertThat(post(house, "brand", "/api/v1/users/" + id + "/disable", "").statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/app/password.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyRaisesThemselves(House house) throws Exception {
        HttpResponse<String> operator =
                post(house, "brand", "/api/v1/keys", "{\"name\":\"up\",\"roles\":[\"operator\"]}");
        assertThat(operator.statusCode()).isEqualTo(403);
        assertThat(operator.body()).contains("role-not-yours-to-grant");
        HttpResponse<String> brand = post(house, "operator", "/api/v1/keys", "{\"name\":\"in\",\"roles\":[\"brand\"]}");
        assertThat(brand.body()).contains("role-not-yours-to-grant");
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce(House house) throws Exception {
        HttpResponse<String> issued =
                post(house, "brand", "/api/v1/keys", "{\"name\":\"short\",\"roles\":[\"inspector\"]}");
        String key = field(issued, "key");
        assertThat(withKey(house, key, "/api/v1/me").body()).contains("key:short", "inspector");
        assertThat(post(house, "brand", "/api/v1/keys/" + field(issued, "id") + "/revoke", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(withKey(house, key, "/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(house.send(house.requestAs("brand", "/api/v1/keys").GET()).body())
                .doesNotContain(key);
    }

    @Test
    void aSuspendedTenantIsOutAndComesBack(House house) throws Exception {
        String name = "sus" + unique();
        HttpResponse<String> created = tenant(house, name);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String tenant = field(created, "tenant");
        Browser browser = new Browser(house);
        assertThat(browser.signIn("/login.xhtml", "first@" + name + ".test", field(created, "password"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(post(house, "operator", "/api/v1/tenants/" + tenant + "/suspend", "{\"reason\":\"unpaid\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/app/password.xhtml").statusCode()).isEqualTo(302);
        assertThat(post(house, "operator", "/api/v1/tenants/" + tenant + "/resume", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.signIn("/login.xhtml", "first@" + name + ".test", field(created, "password"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aSecondClaimIsRefused(House house) throws Exception {
        String name = "two" + unique();
        String host = post(
                        house,
                        "operator",
                        "/api/v1/tenants",
                        "{\"slug\":\"" + name + "\",\"name\":\"Two\",\"host\":\""
                                + house.ready("host").toUpperCase(java.util.Locale.ROOT) + "\",\"email\":\"a@" + name
                                + ".test\",\"userName\":\"A\"}")
                .body();
        assertThat(host).contains("host-claimed");
        String tenant = field(tenant(house, name), "tenant");
        for (String prefix : List.of("9506000", "95060001", "950600")) {
            HttpResponse<String> claim = post(
                    house, "operator", "/api/v1/tenants/" + tenant + "/prefixes", "{\"prefix\":\"" + prefix + "\"}");
            assertThat(claim.statusCode()).as("claim of %s", prefix).isEqualTo(409);
            assertThat(claim.body()).contains("prefix-claimed");
        }
        HttpResponse<String> email = post(
                house,
                "other.brand",
                "/api/v1/users",
                "{\"email\":\"" + house.ready("user.brand") + "\",\"name\":\"Twin\",\"roles\":[\"brand\"]}");
        assertThat(email.body()).contains("email-taken");
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndAnotherRequestIsRefused(House house) throws Exception {
        String key = UUID.randomUUID().toString();
        String json = "{\"name\":\"repeated\",\"roles\":[\"inspector\"]}";
        HttpResponse<String> first = post(house, "brand", "/api/v1/keys", json, "Idempotency-Key", key);
        HttpResponse<String> second = post(house, "brand", "/api/v1/keys", json, "Idempotency-Key", key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        HttpResponse<String> other =
                post(house, "brand", "/api/v1/keys", json.replace("repeated", "else"), "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("idempotency-key-reused");
        assertThat(post(house, "brand", "/api/v1/users", json, "Idempotency-Key", key)
                        .statusCode())
                .as("another address")
                .isIn(400, 409);
        assertThat(post(house, "other.brand", "/api/v1/keys", json, "Idempotency-Key", key)
                        .body())
                .as("another caller has keys of their own")
                .isNotEqualTo(first.body());
        try (var connection = house.connection();
                var select = connection.prepareStatement("SELECT answer FROM idempotency_key WHERE status = 201");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                assertThat(new String(rows.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as("kept answers are sealed")
                        .doesNotContain("pmk_");
            }
        }
    }

    @Test
    void ofManyRepeatsAtOnceOneIsDone(House house) throws Exception {
        String key = UUID.randomUUID().toString();
        String name = "race" + unique();
        String json = "{\"name\":\"" + name + "\",\"roles\":[\"inspector\"]}";
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> post(house, "brand", "/api/v1/keys", json, "Idempotency-Key", key));
            }
            List<String> bodies = new ArrayList<>();
            for (Future<HttpResponse<String>> call : threads.invokeAll(calls)) {
                HttpResponse<String> answer = call.get();
                assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409, 503);
                if (answer.statusCode() == 201) {
                    bodies.add(answer.body());
                }
            }
            assertThat(bodies).isNotEmpty().allMatch(bodies.get(0)::equals);
        } finally {
            threads.shutdown();
        }
        String list = house.send(house.requestAs("brand", "/api/v1/keys").GET()).body();
        assertThat(list.split("\"" + name + "\"", -1)).as("keys of this name").hasSize(2);
    }

    @Test
    void aRefusalIsNotKeptAndChangesNothing(House house) throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(post(house, "brand", "/api/v1/keys", "{\"name\":\"\",\"roles\":[\"brand\"]}", "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(
                                house,
                                "brand",
                                "/api/v1/keys",
                                "{\"name\":\"ok\",\"roles\":[\"brand\"]}",
                                "Idempotency-Key",
                                key)
                        .statusCode())
                .isEqualTo(201);
        assertThat(post(house, "brand", "/api/v1/keys", "{}", "Idempotency-Key", "x".repeat(201))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theLastAdministratorStays(House house) throws Exception {
        HttpResponse<String> list = house.send(house.requestAs("brand", "/api/v1/users?q=" + house.ready("user.brand"))
                .GET());
        String id = field(list, "id");
        HttpResponse<String> disabled = post(house, "brand", "/api/v1/users/" + id + "/disable", "");
        assertThat(disabled.statusCode()).isEqualTo(409);
        assertThat(disabled.body()).contains("last-administrator");
        assertThat(house.send(house.requestAs("operator", "/api/v1/users").GET())
                        .body())
                .as("an operator sees operators alone")
                .doesNotContain(house.ready("user.brand"));
    }

    @Test
    void everyAnswerIsSafe(House house) throws Exception {
        HttpResponse<String> json = house.get("/api/v1/about");
        assertThat(json.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        for (HttpResponse<String> answer : List.of(json, house.get("/login.xhtml"), house.get("/api/v1/nothing"))) {
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        }
        assertThat(house.get("/api/v1/nothing")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("application/problem+json");
    }
}

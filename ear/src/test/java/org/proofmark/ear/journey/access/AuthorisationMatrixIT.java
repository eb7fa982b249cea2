package org.proofmark.ear.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** Every endpoint and page of the matrix, asked as every role, as another tenant and as nobody. */
@ExtendWith(HouseExtension.class)
class AuthorisationMatrixIT {
    private static final List<String> ROLES =
            List.of("brand", "exporter", "distributor", "compliance", "inspector", "operator");
    /** An id that nothing has. */
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private record Line(String method, String path, Set<String> roles) {
        boolean isPublic() {
            return roles.contains("public");
        }

        boolean hasParameter() {
            return path.contains("{");
        }

        String pathWith(String id) {
            return path.replaceAll("\\{[^}]*}", id);
        }
    }

    private static List<Line> matrix() throws IOException {
        try (var file = AuthorisationMatrixIT.class.getResourceAsStream("/authorisation-matrix.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Line(cells[0], cells[1], Set.of(cells[2].split(" "))))
                    .toList();
        }
    }

    private static List<Line> endpoints() throws IOException {
        return matrix().stream()
                .filter(line -> !Set.of("PAGE", "SERVLET").contains(line.method()))
                .toList();
    }

    /** Take files, not JSON; another type is refused before anybody is asked for a key. */
    private static final Set<String> FILES = Set.of("/api/v1/imports", "/api/v1/codes/state");

    /** What takes a form with a picture: another type is refused before anybody asks who sends it. */
    private static final Set<String> FORMS = Set.of("/api/v1/orders/{id}/press-photos");

    private static final String FORM_WITHOUT_PICTURE =
            "--nothing\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\n\r\n--nothing--\r\n";

    private static String type(Line line) {
        if (FORMS.contains(line.path())) {
            return "multipart/form-data; boundary=nothing";
        }
        return FILES.contains(line.path()) ? "text/csv" : "application/json";
    }

    private static HttpRequest.Builder as(House house, Optional<String> role, Line line, String id) {
        String path = line.pathWith(id);
        HttpRequest.Builder request = role.isPresent() ? house.requestAs(role.get(), path) : house.request(path);
        return switch (line.method()) {
            case "GET" -> request.GET();
            // The server refuses a DELETE with a body before it asks who sends it.
            case "DELETE" -> request.DELETE();
            // An object without fields is refused by every command, so that asking changes nothing.
            default ->
                request.method(
                                line.method(),
                                HttpRequest.BodyPublishers.ofString(
                                        FORMS.contains(line.path()) ? FORM_WITHOUT_PICTURE : "{}"))
                        .header("Content-Type", type(line));
        };
    }

    private static boolean isRefusedByRole(HttpResponse<String> answer) {
        return answer.statusCode() == 403
                && (answer.body().contains("/role-missing") || answer.body().contains("/door-closed"));
    }

    @Test
    void everyRoleMeetsWhatTheMatrixSays(House house) throws Exception {
        List<String> faults = new ArrayList<>();
        for (Line line : endpoints()) {
            for (String role : ROLES) {
                HttpResponse<String> answer = house.send(as(house, Optional.of(role), line, NOTHING));
                boolean expected = line.isPublic() || line.roles().contains(role);
                boolean letIn = answer.statusCode() != 401 && !isRefusedByRole(answer);
                if (expected != letIn || answer.statusCode() >= 500) {
                    faults.add(line + " as " + role + " answered " + answer.statusCode());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nobodyIsAskedForAKeyExceptAtPublicDoors(House house) throws Exception {
        List<String> faults = new ArrayList<>();
        for (Line line : endpoints()) {
            HttpResponse<String> answer = house.send(as(house, Optional.empty(), line, NOTHING));
            boolean asked = answer.statusCode() == 401
                    && answer.headers()
                            .firstValue("WWW-Authenticate")
                            .orElse("")
                            .startsWith("Bearer");
            if (asked == line.isPublic()) {
                faults.add(line + " as nobody answered " + answer.statusCode());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsThereForItsOwnTenantIsNotThereForAnother(House house) throws Exception {
        Map<String, String> ids = new HashMap<>();
        List<String> faults = new ArrayList<>();
        Set<String> compared = new HashSet<>();
        for (Line line : endpoints()) {
            if (!line.hasParameter() || !line.roles().contains("brand")) {
                continue;
            }
            String list = line.path().substring(0, line.path().indexOf("/{"));
            String id = ids.computeIfAbsent(list, path -> firstId(house, path));
            if (id.isEmpty()) {
                continue;
            }
            if (line.method().equals("GET") && line.path().endsWith("/{id}")) {
                int own = house.send(as(house, Optional.of("brand"), line, id)).statusCode();
                if (own != 200) {
                    faults.add(line + " answered its own tenant " + own);
                }
                compared.add(list);
            }
            int other =
                    house.send(as(house, Optional.of("other.brand"), line, id)).statusCode();
            // A command may find its body or its type wrong before it looks whose the id is.
            if (line.method().equals("GET")
                    ? other != 404
                    : !Set.of(400, 404, 415).contains(other)) {
                faults.add(line + " answered another tenant " + other);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(compared)
                .as("kinds of which the demo brand has one")
                .contains(
                        "/api/v1/users",
                        "/api/v1/keys",
                        "/api/v1/skus",
                        "/api/v1/markets",
                        "/api/v1/lots",
                        "/api/v1/partners",
                        "/api/v1/sites",
                        "/api/v1/licences");
    }

    private static String firstId(House house, String list) {
        try {
            Matcher id =
                    ID.matcher(house.send(house.requestAs("brand", list).GET()).body());
            return id.find() ? id.group(1) : "";
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void listsHoldNothingOfAnotherTenant(House house) throws Exception {
        int compared = 0;
        for (Line line : endpoints()) {
            if (!line.method().equals("GET")
                    || line.hasParameter()
                    || !line.roles().contains("brand")) {
                continue;
            }
            Set<String> own =
                    ids(house.send(as(house, Optional.of("brand"), line, "")).body());
            Set<String> other = ids(
                    house.send(as(house, Optional.of("other.brand"), line, "")).body());
            if (!own.isEmpty()) {
                assertThat(other).as("%s of the other tenant", line.path()).doesNotContainAnyElementsOf(own);
                compared++;
            }
        }
        assertThat(compared).as("lists of the demo brand with rows in them").isGreaterThan(3);
    }

    private static Set<String> ids(String body) {
        Set<String> ids = new HashSet<>();
        Matcher matcher = ID.matcher(body);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    @Test
    void everyPageIsOpenToItsRolesAlone(House house) throws Exception {
        List<Line> pages = matrix().stream()
                .filter(line -> line.method().equals("PAGE") && line.path().startsWith("/app/"))
                .toList();
        assertThat(pages).isNotEmpty();
        List<String> faults = new ArrayList<>();
        for (Line page : pages) {
            HttpResponse<String> answer = new Browser(house).get(page.path());
            if (answer.statusCode() != 302
                    || !answer.headers().firstValue("Location").orElse("").contains("/login.xhtml?next=")) {
                faults.add(page + " as nobody answered " + answer.statusCode());
            }
        }
        for (String role : ROLES) {
            Browser browser = new Browser(house);
            assertThat(browser.signIn(role).statusCode())
                    .as("sign-in as %s", role)
                    .isEqualTo(302);
            for (Line page : pages) {
                int status = browser.get(page.path()).statusCode();
                boolean expected = page.roles().contains(role);
                // A page that needs an id may send its reader elsewhere; nobody's page is 403.
                if (expected ? status == 403 || status >= 500 || status == 401 : status != 403) {
                    faults.add(page + " as " + role + " answered " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theMatrixNamesOnlyRolesThatThereAre() throws IOException {
        Set<String> known = new HashSet<>(ROLES);
        known.addAll(Arrays.asList("public"));
        assertThat(matrix()).allSatisfy(line -> assertThat(known).containsAll(line.roles()));
    }
}

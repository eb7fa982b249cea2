package org.proofmark.ear.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseException;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.kernel.CheckDigit;

/** Files through the REST interface, in every state of undress, and through three deaths of the server. */
@ExtendWith(HouseExtension.class)
class ImportsIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** GTINs of the demo brand's prefix that nothing else uses. */
    private static String gtin(int n) {
        return "%014d".formatted(CheckDigit.append(950_600_000_000L + n));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static HttpRequest.Builder post(House house, String path, String type, byte[] body) {
        return house.requestAs("brand", path)
                .header("Content-Type", type)
                .timeout(Duration.ofMinutes(5))
                .POST(BodyPublishers.ofByteArray(body));
    }

    private static JsonObject importCsv(House house, String query, String csv) throws Exception {
        HttpResponse<String> answer =
                house.send(post(house, "/api/v1/imports?" + query, "text/csv", csv.getBytes("UTF-8")));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        return json(answer);
    }

    private static long total(House house, String path) throws Exception {
        HttpResponse<String> answer = house.send(house.requestAs("brand", path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).getJsonNumber("total").longValue();
    }

    private static long rows(House house, String table, String where) throws SQLException {
        try (Connection connection = house.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table + " WHERE " + where)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aFileIsTriedCorrectedTakenAndUndone(House house) throws Exception {
        String wrong = "\ufeffgtin;name;case_gtin;case_holds\r\n" + gtin(20_001) + ";\"Honey; \"\"dark\"\"\";;\r\n"
                + "09506000134351;Wrong check digit;;\r\n" + gtin(20_002) + ";=HYPERLINK(\"x\");;\r\n";
        JsonObject tried = importCsv(house, "kind=skus&dryRun=true", wrong);
        assertThat(tried.getInt("accepted")).isEqualTo(1);
        assertThat(tried.getInt("rejected")).isEqualTo(2);
        assertThat(tried.getJsonArray("errors").getJsonObject(0).getInt("row")).isEqualTo(3);
        assertThat(tried.getJsonArray("errors").getJsonObject(0).getString("column"))
                .isEqualTo("gtin");
        assertThat(tried.getJsonArray("errors").getJsonObject(0).getString("value"))
                .isEqualTo("09506000134351");
        assertThat(tried.getJsonArray("errors").getJsonObject(1).getString("problem"))
                .contains("formula");
        assertThat(total(house, "/api/v1/skus?show=all&search=" + gtin(20_001))).isZero();

        JsonObject refused = importCsv(house, "kind=skus", wrong);
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(total(house, "/api/v1/skus?show=all&search=" + gtin(20_001))).isZero();

        JsonObject taken = importCsv(house, "kind=skus&partial=true", wrong);
        assertThat(taken.getString("state")).isEqualTo("APPLIED");
        assertThat(total(house, "/api/v1/skus?search=" + gtin(20_001))).isEqualTo(1);

        HttpResponse<String> undone = house.send(
                post(house, "/api/v1/imports/" + taken.getString("id") + "/undo", "application/json", new byte[0]));
        assertThat(json(undone).getInt("archived")).isEqualTo(1);
        assertThat(total(house, "/api/v1/skus?search=" + gtin(20_001))).isZero();
    }

    @Test
    void aWorkbookIsReadLikeATable(House house) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Lots");
            sheet.value(0, 0, "GTIN");
            sheet.value(0, 1, "Lot Number");
            sheet.value(0, 2, "Expiry Date");
            sheet.value(1, 0, 9506000134352L);
            sheet.value(1, 1, "XL-1");
            sheet.value(1, 2, LocalDate.of(2031, 1, 31));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(2, 0, "09506000134352");
            sheet.formula(2, 1, "CONCATENATE(A1,B1)");
        }
        HttpResponse<String> answer =
                house.send(post(house, "/api/v1/imports?kind=lots&partial=true", XLSX, bytes.toByteArray()));
        JsonObject report = json(answer);
        assertThat(report.getInt("accepted")).isEqualTo(1);
        assertThat(report.getJsonArray("errors").getJsonObject(0).getString("problem"))
                .contains("formula");
        assertThat(rows(house, "lot", "number = 'XL-1' AND expiry = '2031-01-31'"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsAProblemThatNamesTheColumn(House house) throws Exception {
        StringBuilder wide = new StringBuilder("gtin,name");
        for (int i = 0; i < 998; i++) {
            wide.append(",c").append(i);
        }
        HttpResponse<String> answer =
                house.send(post(house, "/api/v1/imports?kind=skus", "text/csv", (wide + "\n").getBytes("UTF-8")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(json(answer).getString("type")).endsWith("/columns-wrong");
        assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("c0");

        for (String query : new String[] {"kind=unicorns", "", "kind=skus&dryRun=perhaps"}) {
            assertThat(house.send(post(house, "/api/v1/imports?" + query, "text/csv", "gtin,name\n".getBytes("UTF-8")))
                            .statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void aTerritoryOverlapAndAMalformedGtinAreProblems(House house) throws Exception {
        HttpResponse<String> overlap = house.send(post(
                house,
                "/api/v1/markets",
                "application/json",
                "{\"code\":\"GULF2\",\"name\":\"Gulf\",\"countries\":[\"QA\",\"SA\"]}".getBytes("UTF-8")));
        assertThat(overlap.statusCode()).isEqualTo(409);
        assertThat(json(overlap).getString("type")).endsWith("/territory-overlap");
        assertThat(json(overlap).getString("detail")).contains("SA");
        assertThat(rows(house, "market_country", "country = 'QA'")).isZero();

        HttpResponse<String> malformed = house.send(post(
                house,
                "/api/v1/skus",
                "application/json",
                "{\"gtin\":\"09506000134351\",\"name\":\"x\"}".getBytes("UTF-8")));
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(json(malformed).getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("gtin");
    }

    @Test
    void listsAreExportedWithoutFormulas(House house) throws Exception {
        HttpResponse<String> csv = house.send(
                house.requestAs("brand", "/api/v1/skus?format=csv&show=all").GET());
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines().findFirst().orElse(""))
                .isEqualTo("gtin,name,family,activation,weight_g,archived");
        assertThat(csv.body()).contains("09506000134352");
    }

    /** Killed in the middle of the check, in the middle of the apply, and right after it: the rows are there once. */
    @Test
    void aQueuedFileSurvivesThreeDeaths(House house) throws Exception {
        int count = 5_000;
        StringBuilder file = new StringBuilder("gtin,name\n");
        for (int n = 0; n < count; n++) {
            file.append(gtin(30_000 + n)).append(",Survivor ").append(n).append('\n');
        }
        String where = "gtin >= '" + gtin(30_000) + "' AND gtin <= '" + gtin(30_000 + count - 1) + "'";
        house.restartServer(Map.of("proofmark.fault", "import-mid-check:3"));
        JsonObject queued = importCsv(house, "kind=skus&async=true", file.toString());
        String address = "/api/v1/imports/" + queued.getString("id");
        try {
            awaitDeath(house, "import-mid-check:3");
            assertThat(rows(house, "sku", where)).isZero();
            // Two chunks are known to be checked; the third died with the server.
            assertThat(rows(house, "master_import", "state = 'QUEUED' AND checked_rows = 1000"))
                    .isEqualTo(1);

            restartToDie(house, "import-mid-apply:5");
            awaitDeath(house, "import-mid-apply:5");
            assertThat(rows(house, "sku", where)).as("half an import").isZero();
            assertThat(rows(house, "sku_name", "name LIKE 'Survivor %'")).isZero();

            restartToDie(house, "import-applied");
            awaitDeath(house, "import-applied");
            assertThat(rows(house, "sku", where)).isEqualTo(count);
        } finally {
            house.restartServer();
        }
        for (int i = 0; i < 120 && staged(house) > 0; i++) {
            Thread.sleep(500);
        }
        JsonObject report = json(house.send(house.requestAs("brand", address).GET()));
        assertThat(report.getString("state")).isEqualTo("APPLIED");
        assertThat(report.getInt("accepted")).isEqualTo(count);
        assertThat(report.getInt("checked")).isEqualTo(count);
        assertThat(rows(house, "sku", where)).isEqualTo(count);
        assertThat(rows(house, "sku_name", "name LIKE 'Survivor %'")).isEqualTo(count);
        assertThat(staged(house)).as("uploads left behind").isZero();
    }

    private static void awaitDeath(House house, String point) throws Exception {
        assertThat(house.awaitServerEnd(Duration.ofMinutes(2)))
                .as("the server dies at " + point)
                .isTrue();
    }

    /** The queued job is taken up while the server still starts, so it may die before it is ready. */
    private static void restartToDie(House house, String point) {
        try {
            house.restartServer(Map.of("proofmark.fault", point));
        } catch (HouseException dead) {
            // That is what the point is for.
        }
    }

    private static long staged(House house) throws IOException {
        Path directory = house.data().resolve("imports");
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }
}

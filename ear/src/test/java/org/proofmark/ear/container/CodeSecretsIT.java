package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.SealedLinks;
import org.proofmark.identity.ApiKeys;
import org.proofmark.identity.Tenants;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.DownloadLinks;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.RenderedLabels;
import org.proofmark.serialization.CodeDownloads;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;

/** Codes are secrets: over HTTP from the real EAR, every download leaves a row, and a link gives one file for a short time. */
class CodeSecretsIT extends InShippedEar {
    private static final String GTIN = "09507999134378";
    private static Actor brand;
    private static String key;
    private static String complianceKey;
    private static String otherKey;

    private final ThisServer server = new ThisServer();

    @Inject
    Tenants tenants;

    @Inject
    ApiKeys keys;

    @Inject
    Skus skus;

    @Inject
    Markets markets;

    @Inject
    Orders orders;

    @Inject
    Jobs jobs;

    @Inject
    RenderedLabels rendered;

    @Inject
    CodeDownloads downloads;

    @Inject
    DownloadLinks labelLinks;

    @Inject
    Clock clock;

    @BeforeEach
    void twoBrands() {
        if (brand != null) {
            return;
        }
        TenantId tenant = tenant("secrets", "ID.SECRETS.TEST", "9507999");
        brand = new Actor(tenant, new UUID(7, 9), "brand", Set.of(Role.BRAND));
        skus.create(brand, new SkuDraft(GTIN, null, Map.of("en", "Olive oil"), null, null, null));
        markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA")));
        key = key(brand, "robot", Role.BRAND);
        complianceKey = key(brand, "officer", Role.COMPLIANCE);
        Actor other = new Actor(
                tenant("strangers-to-secrets", "ID.STRANGERS.TEST", "9507998"),
                new UUID(8, 9),
                "other",
                Set.of(Role.BRAND));
        otherKey = key(other, "robot", Role.BRAND);
    }

    private String key(Actor actor, String name, Role role) {
        return keys.issue(actor, new ApiKeys.NewKey(name, Set.of(role), null, null))
                .key();
    }

    private TenantId tenant(String slug, String host, String prefix) {
        return tenants.create(
                        Actor.system(new TenantId(new UUID(0, 1))),
                        new Tenants.NewTenant(slug, slug, host, Set.of(prefix), null, slug + "@example.com", slug))
                .tenant();
    }

    private OrderView order(long quantity, Deliver deliver) throws Exception {
        OrderView placed =
                orders.place(brand, new PlaceOrder(GTIN, "LOT-1", null, "SA", quantity, null, deliver, false, null));
        return completed(placed.id());
    }

    private OrderView completed(UUID order) throws Exception {
        for (int i = 0; i < 600 && !orders.get(brand, order).status().isOver(); i++) {
            Thread.sleep(100);
        }
        OrderView view = orders.get(brand, order);
        assertThat(view.status().name()).as(view.message()).isEqualTo("COMPLETED");
        return view;
    }

    private static String path(OrderView order, String file) {
        return "/api/v1/orders/" + order.id() + "/" + file;
    }

    private HttpResponse<byte[]> get(String as, OrderView order, String file) throws Exception {
        return server.send(as, "GET", path(order, file), null);
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }

    /** The newest row of the log over REST. */
    private JsonObject logged(OrderView order) throws Exception {
        HttpResponse<byte[]> log = get(complianceKey, order, "code-downloads");
        assertThat(log.statusCode()).as(ThisServer.text(log)).isEqualTo(200);
        return json(log).getJsonArray("items").getJsonObject(0);
    }

    /** A body may arrive a moment before the server has noted that it was sent. */
    private JsonObject logged(OrderView order, Predicate<JsonObject> wanted) throws Exception {
        JsonObject row = logged(order);
        for (int i = 0; i < 100 && !wanted.test(row); i++) {
            Thread.sleep(100);
            row = logged(order);
        }
        return row;
    }

    private JsonObject ended(OrderView order) throws Exception {
        return logged(order, row -> row.containsKey("finishedAt") && !row.isNull("finishedAt"));
    }

    private long rows(OrderView order) throws Exception {
        return json(get(key, order, "code-downloads")).getInt("total");
    }

    private void assertWhole(OrderView order, String kind, String name, HttpResponse<byte[]> fetched) throws Exception {
        assertThat(fetched.statusCode()).as(ThisServer.text(fetched)).isEqualTo(200);
        assertThat(fetched.headers().firstValue("Cache-Control")).contains("no-store");
        JsonObject row = ended(order);
        assertThat(row.getString("kind")).isEqualTo(kind);
        assertThat(row.getString("name")).isEqualTo(name);
        assertThat(row.getInt("bytes")).isEqualTo(fetched.body().length).isPositive();
        assertThat(row.getBoolean("complete")).isTrue();
        assertThat(row.getBoolean("byLink")).isFalse();
        assertThat(row.getString("downloadedBy")).contains("robot");
        assertThat(row.getString("address")).isEqualTo("127.0.0.1");
    }

    @Test
    void everyFileThatIsFetchedIsLoggedWithItsBytes() throws Exception {
        OrderView order = order(1000, Deliver.FILE);
        assertThat(rows(order)).isZero();
        assertThat(server.send(key, "HEAD", path(order, "codes.csv"), null).statusCode())
                .isEqualTo(200);
        assertThat(rows(order)).as("HEAD fetches nothing").isZero();

        HttpResponse<byte[]> csv = get(key, order, "codes.csv");
        assertWhole(order, "CODES", "codes.csv", csv);
        assertThat(ThisServer.text(csv).lines()).hasSize(1001);
        HttpResponse<byte[]> gz = get(key, order, "codes.csv.gz");
        assertWhole(order, "CODES", "codes.csv.gz", gz);
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(gz.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(csv.body());
        }
        HttpResponse<byte[]> manifest = get(key, order, "manifest.json");
        assertWhole(order, "MANIFEST", "manifest.json", manifest);
        assertThat(manifest.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(rows(order)).isEqualTo(3);

        OrderView computed = order(10, Deliver.NONE);
        assertWhole(computed, "CODES", "codes.csv", get(key, computed, "codes.csv"));
        assertThat(get(key, computed, "manifest.json").statusCode()).isEqualTo(404);
        assertThat(rows(computed)).as("what is not there was not fetched").isEqualTo(1);
    }

    @Test
    void aFileOfRenderedLabelsIsLogged() throws Exception {
        OrderView order = order(3, Deliver.NONE);
        UUID job = rendered.render(
                brand,
                new LabelRequest(
                        order.id(), LabelFormat.ZPL, "roll-1x1", null, 300, null, null, "en", Masking.FAST, null));
        for (int i = 0; i < 600 && !jobs.get(brand, job).state().isOver(); i++) {
            Thread.sleep(100);
        }
        List<RenderedLabels.LabelFile> files = rendered.files(brand, order.id(), job);
        assertThat(files).hasSize(1);
        String file = job + "/" + files.get(0).name();
        assertWhole(order, "LABELS", file, get(key, order, "label-files/" + file));
        assertThat(get(key, order, "label-files/" + job + "/labels-99999.zpl").statusCode())
                .isEqualTo(404);
        assertThat(rows(order)).isEqualTo(1);
        assertThat(ThisServer.text(get(key, order, "downloads")))
                .as("what the job got is whole")
                .contains("finishedAt");
    }

    @Test
    void aDownloadThatBreaksOffStaysIncomplete() throws Exception {
        OrderView order = order(20_000_000, Deliver.NONE);
        try (InputStream codes = server.open(key, path(order, "codes.csv"))) {
            assertThat(codes.readNBytes(100_000)).hasSize(100_000);
            JsonObject meanwhile = logged(order);
            assertThat(meanwhile.getBoolean("complete")).isFalse();
            assertThat(meanwhile.containsKey("finishedAt") && !meanwhile.isNull("finishedAt"))
                    .isFalse();
        }
        JsonObject row = ended(order);
        assertThat(row.getBoolean("complete")).isFalse();
        assertThat(row.getJsonNumber("bytes").longValue()).isBetween(100_000L, 1_000_000_000L);
        assertThat(row.containsKey("finishedAt")).isTrue();
    }

    private String link(OrderView order, String what, String body) throws Exception {
        HttpResponse<byte[]> made = server.send(key, "POST", path(order, what), body);
        assertThat(made.statusCode()).as(ThisServer.text(made)).isEqualTo(201);
        return json(made).getString("url");
    }

    @Test
    void aLinkGivesItsFileToWhoeverHasIt() throws Exception {
        OrderView order = order(50, Deliver.FILE);
        byte[] codes = get(key, order, "codes.csv").body();
        for (String file : List.of("codes.csv", "codes.csv.gz", "manifest.json")) {
            String link = link(order, "code-links", "{\"file\":\"" + file + "\",\"minutes\":5}");
            long before = rows(order);
            HttpResponse<byte[]> fetched = server.send(null, "GET", link, null);
            assertThat(fetched.statusCode()).as(ThisServer.text(fetched)).isEqualTo(200);
            JsonObject row = ended(order);
            assertThat(rows(order)).isEqualTo(before + 1);
            assertThat(row.getString("name")).isEqualTo(file);
            assertThat(row.getBoolean("byLink")).isTrue();
            assertThat(row.getBoolean("complete")).isTrue();
            assertThat(row.getString("downloadedBy")).contains("robot");
            if (file.equals("codes.csv")) {
                assertThat(fetched.body()).isEqualTo(codes);
            }
        }
    }

    @Test
    void aChangedExpiredOrForeignLinkGivesNothing() throws Exception {
        OrderView order = order(5, Deliver.NONE);
        String link = link(order, "code-links", "{\"file\":\"codes.csv\"}");
        for (int at : new int[] {link.lastIndexOf('/') + 5, link.length() - 60, link.length() - 5}) {
            char other = link.charAt(at) == 'A' ? 'B' : 'A';
            String forged = link.substring(0, at) + other + link.substring(at + 1);
            HttpResponse<byte[]> refused = server.send(null, "GET", forged, null);
            assertThat(refused.statusCode()).as("character " + at).isEqualTo(404);
            assertThat(ThisServer.text(refused)).contains("link-not-found");
        }

        SealedLinks.Link brief = downloads.link(brand, order.id(), "codes.csv", Duration.ofSeconds(1));
        while (clock.instant().isBefore(brief.expires())) {
            Thread.sleep(50);
        }
        HttpResponse<byte[]> expired = server.send(null, "GET", "/api/v1/downloads/" + brief.token(), null);
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(ThisServer.text(expired)).contains("link-expired");
        assertThat(rows(order)).as("nothing was handed out").isZero();
    }

    @Test
    void aLinkToLabelsOpensNoCodesAndTheOtherWayRound() throws Exception {
        OrderView order = order(5, Deliver.NONE);
        String codes = link(order, "code-links", "{\"file\":\"codes.csv\"}").replaceFirst(".*/", "");
        String labels = link(order, "links", "{\"format\":\"ZPL\"}").replaceFirst(".*/", "");
        assertThat(downloads.open(codes).order()).isEqualTo(order.id());
        assertThat(labelLinks.open(labels).request().order()).isEqualTo(order.id());
        assertThatThrownBy(() -> downloads.open(labels))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("link-not-found");
        assertThatThrownBy(() -> labelLinks.open(codes))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("link-not-found");

        HttpResponse<byte[]> fetched = server.send(null, "GET", "/api/v1/downloads/" + labels, null);
        assertThat(ThisServer.text(fetched)).startsWith("^XA").doesNotContain("serial,uri");
        assertThat(rows(order)).isZero();
    }

    @Test
    void secretsAreForBrandsAndExportersOfTheTenantAlone() throws Exception {
        OrderView order = order(5, Deliver.NONE);
        String wish = "{\"file\":\"codes.csv\"}";
        assertThat(get(otherKey, order, "code-downloads").statusCode()).isEqualTo(404);
        assertThat(server.send(otherKey, "POST", path(order, "code-links"), wish)
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.send(complianceKey, "POST", path(order, "code-links"), wish)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(otherKey, order, "codes.csv").statusCode()).isEqualTo(404);
        assertThat(get(complianceKey, order, "codes.csv").statusCode()).isEqualTo(403);
        for (String[] odd : new String[][] {
            {"{\"file\":\"labels.pdf\"}", "file-unknown", "file"},
            {"{\"file\":\"codes.csv\",\"minutes\":0}", "validity-out-of-range", "minutes"},
            {"{\"file\":\"codes.csv\",\"minutes\":1441}", "validity-out-of-range", "minutes"},
        }) {
            HttpResponse<byte[]> refused = server.send(key, "POST", path(order, "code-links"), odd[0]);
            assertThat(refused.statusCode()).as(odd[0]).isEqualTo(400);
            assertThat(ThisServer.text(refused)).contains(odd[1]).contains("\"field\":\"" + odd[2] + "\"");
        }
        assertThat(rows(order)).isZero();
    }
}

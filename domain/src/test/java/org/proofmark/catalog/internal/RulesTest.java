package org.proofmark.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.PackagingLevel.Level;
import org.proofmark.catalog.Products.Lot;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.ThemeDraft;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

class RulesTest {
    private static final String HONEY = "09506000134352";
    private static final String CASE_OF_HONEY = "19506000134359";

    private static SkuDraft sku(String gtin, Map<String, String> names, PackagingLevel... levels) {
        return new SkuDraft(gtin, null, names, null, null, List.of(levels));
    }

    private static Problem refusal(Runnable command) {
        return catchThrowableOfType(ProblemException.class, command::run).problem();
    }

    @Test
    void a_sku_is_brought_into_its_normal_form() {
        SkuRules.Checked checked = SkuRules.check(
                new SkuDraft(
                        " 9506000134352 ",
                        " Honey ",
                        Map.of("EN-us", " Mountain honey ", "zh-hans", "蜂蜜"),
                        null,
                        250,
                        List.of(
                                new PackagingLevel(Level.PALLET, null, 40, 140_000, 500),
                                new PackagingLevel(Level.CASE, CASE_OF_HONEY, 12, 3_400, 60))),
                Activation.ON_ISSUE);

        assertThat(checked.gtin()).isEqualTo(Gtin.of(HONEY));
        assertThat(checked.family()).isEqualTo("Honey");
        assertThat(checked.names()).containsOnly(Map.entry("en-US", "Mountain honey"), Map.entry("zh-Hans", "蜂蜜"));
        assertThat(checked.activation()).isEqualTo(Activation.ON_ISSUE);
        assertThat(checked.packaging()).extracting(PackagingLevel::level).containsExactly(Level.CASE, Level.PALLET);
        assertThat(checked.gtins()).containsExactly(Gtin.of(HONEY), Gtin.of(CASE_OF_HONEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "09506000134351", "0950600013435A", "095060001343520", "٠٩٥٠٦٠٠٠١٣٤٣٥٢"})
    void a_malformed_gtin_is_refused_by_its_field(String gtin) {
        Problem problem = refusal(() -> SkuRules.check(sku(gtin, Map.of("en", "Honey")), Activation.ON_ISSUE));

        assertThat(problem.type()).isEqualTo("gtin-invalid");
        assertThat(problem.faults()).extracting(Problem.Fault::field).containsExactly("gtin");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Problem problem = refusal(() -> SkuRules.check(
                new SkuDraft("1", "x".repeat(101), Map.of("en", " ", "no such tag!", "x"), null, 0, List.of()),
                Activation.ON_ISSUE));

        assertThat(problem.type()).isEqualTo("draft-invalid");
        assertThat(problem.faults())
                .extracting(Problem.Fault::field)
                .containsExactlyInAnyOrder("gtin", "family", "names.en", "names.no such tag!", "weightGrams");
    }

    @Test
    void a_sku_needs_a_name() {
        assertThat(refusal(() -> SkuRules.check(sku(HONEY, Map.of()), Activation.ON_ISSUE))
                        .type())
                .isEqualTo("names-missing");
    }

    @Test
    void packaging_levels_have_their_own_gtins_and_sensible_numbers() {
        Problem problem = refusal(() -> SkuRules.check(
                sku(
                        HONEY,
                        Map.of("en", "Honey"),
                        new PackagingLevel(Level.EACH, CASE_OF_HONEY, 2, null, null),
                        new PackagingLevel(Level.CASE, HONEY, 0, 100, 101),
                        new PackagingLevel(Level.CASE, null, 1, null, 5)),
                Activation.ON_ISSUE));

        assertThat(problem.faults())
                .extracting(Problem.Fault::field)
                .containsExactly(
                        "packaging[0].gtin",
                        "packaging[0].holds",
                        "packaging[1].gtin",
                        "packaging[1].holds",
                        "packaging[1].toleranceGrams",
                        "packaging[2].level",
                        "packaging[2].toleranceGrams");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A-1/2", "!\"%&'()*+,-./:;<=>?_", "12345678901234567890"})
    void lot_numbers_use_character_set_82(String number) {
        assertThat(LotRules.numberFault(number)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789012345678901", "A B", "Ä", "A#", "A$", "A\n", "A@"})
    void other_lot_numbers_are_refused(String number) {
        assertThat(LotRules.numberFault(number)).isNotNull();
    }

    @Test
    void a_lot_does_not_expire_before_it_is_made() {
        LocalDate made = LocalDate.of(2026, 11, 20);

        assertThat(refusal(() -> LotRules.check(new LotDraft(HONEY, "A1", made, made.minusDays(1), null)))
                        .type())
                .isEqualTo("expiry-before-production");
        assertThat(LotRules.check(new LotDraft(HONEY, "A1", made, made, null)).expiry())
                .isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, false, 2026-11-21, ",
        "2026-11-20, false, , lot-expired",
        "2027-01-01, false, 2027-01-02, expiry-differs",
        ", false, 2027-01-02, expiry-differs",
        "2027-01-01, true, , lot-archived",
        ", false, , "
    })
    void codes_are_ordered_only_for_lots_that_live(LocalDate expiry, boolean archived, LocalDate asked, String type) {
        Lot lot = new Lot(new UUID(1, 2), Gtin.of(HONEY), "A1", null, expiry, archived);
        Instant now = Instant.parse("2026-11-21T23:59:59Z");

        if (type == null) {
            OrderLotRules.check(lot, asked, now);
        } else {
            assertThat(refusal(() -> OrderLotRules.check(lot, asked, now)).type())
                    .isEqualTo(type);
        }
    }

    @Test
    void a_market_has_a_code_a_name_and_countries_of_iso_3166() {
        Problem problem = refusal(() -> MarketRules.check(new MarketDraft("S A", "", Set.of("XX")), mark -> false));
        assertThat(problem.faults()).extracting(Problem.Fault::field).containsExactly("code", "name", "countries");

        MarketRules.Checked checked =
                MarketRules.check(new MarketDraft("gulf", "Gulf", Set.of("sa", "AE")), mark -> false);
        assertThat(checked.mark()).isNull();
        assertThat(checked.code()).isEqualTo("GULF");
        assertThat(checked.countries()).containsExactly("AE", "SA");
    }

    @Test
    void a_market_asks_for_a_mark_that_can_be_printed_or_for_none() {
        MarketDraft draft = new MarketDraft("SA", "Saudi Arabia", Set.of("SA"), "keyed-600-12");
        assertThat(MarketRules.check(draft, "keyed-600-12"::equals).mark()).isEqualTo("keyed-600-12");
        Problem problem = refusal(() -> MarketRules.check(draft, mark -> false));
        assertThat(problem.type()).isEqualTo("mark-unknown");
        assertThat(problem.faults()).extracting(Problem.Fault::field).containsExactly("mark");
        assertThat(MarketRules.check(new MarketDraft("SA", "Saudi Arabia", Set.of("SA"), "none"), mark -> false)
                        .mark())
                .isEqualTo("none");
    }

    @Test
    void an_overlap_names_the_country_and_the_other_market() {
        Problem problem = MarketRules.overlap("SA", "GULF").problem();
        assertThat(problem.type()).isEqualTo("territory-overlap");
        assertThat(problem.detail()).contains("SA", "GULF");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
    }

    @Test
    void pictures_are_what_their_bytes_say() {
        assertThat(Pictures.mediaType(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .isEqualTo("image/png");
        assertThat(Pictures.mediaType(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .isEqualTo("image/jpeg");
        assertThat(Pictures.mediaType("RIFFxxxxWEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("image/webp");
        assertThatThrownBy(() -> Pictures.check("<svg onload='x'/>".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("image-invalid");
        assertThatThrownBy(() -> Pictures.check(new byte[(2 << 20) + 1])).hasMessageContaining("image-invalid");
    }

    @Test
    void a_picture_is_named_by_its_content() {
        UUID id = Pictures.idOf(new byte[] {1, 2, 3});

        assertThat(id).isEqualTo(Pictures.idOf(new byte[] {1, 2, 3})).isNotEqualTo(Pictures.idOf(new byte[] {1, 2, 4}));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "http://example.com", "https://a\"b", "https:///x", "data:text/html,x"})
    void a_support_link_leads_to_a_safe_address(String url) {
        assertThat(refusal(() -> ThemeRules.check(new ThemeDraft("Brand", null, url, null)))
                        .type())
                .isEqualTo("support-url-invalid");
    }

    @Test
    void a_theme_has_a_colour_that_pages_can_use() {
        assertThat(ThemeRules.check(new ThemeDraft("Brand", "#AABBCC", "https://example.com/help", "Help"))
                        .accent())
                .isEqualTo("#aabbcc");
        assertThat(refusal(() -> ThemeRules.check(new ThemeDraft("Brand", "red;}", null, null)))
                        .type())
                .isEqualTo("colour-invalid");
    }
}

package org.proofmark.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.partners.LicenceDraft;
import org.proofmark.partners.PartnerDraft;
import org.proofmark.partners.PartnerRole;
import org.proofmark.partners.SiteDraft;
import org.proofmark.partners.SiteKind;

class PartnersRulesTest {
    private static List<String> fields(Runnable command) {
        return catchThrowableOfType(ProblemException.class, command::run).problem().faults().stream()
                .map(Problem.Fault::field)
                .toList();
    }

    @Test
    void a_partner_has_a_role_a_name_and_a_country() {
        assertThat(fields(() -> PartnerRules.check(new PartnerDraft(null, " ", "123", "XX", null))))
                .containsExactly("role", "name", "gln", "country");
        assertThat(PartnerRules.check(new PartnerDraft(PartnerRole.EXPORTER, "A", " ", "de", " "))
                        .country())
                .isEqualTo("DE");
    }

    @Test
    void a_site_has_a_gln_a_kind_a_zone_and_both_coordinates_or_none() {
        assertThat(fields(() -> SiteRules.check(new SiteDraft(null, null, "", null, "SA", "Riyadh", 91.0, null, null))))
                .containsExactly("gln", "kind", "name", "zone", "longitude", "latitude");
        assertThat(fields(() -> SiteRules.check(new SiteDraft(
                        "9506000134017", SiteKind.PLANT, "P", null, "SA", "Asia/Riyadh", Double.NaN, 1.0, null))))
                .contains("latitude");
    }

    @Test
    void a_licence_names_either_a_sku_or_a_family_and_some_days() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(fields(
                        () -> LicenceRules.check(new LicenceDraft(null, null, null, Set.of(), day, day.minusDays(1)))))
                .containsExactly("partner", "gtin", "countries", "to");
        assertThat(fields(() -> LicenceRules.check(
                        new LicenceDraft(new UUID(1, 1), "09506000134352", "Honey", Set.of("SA"), day, null))))
                .containsExactly("gtin");
        assertThat(LicenceRules.check(new LicenceDraft(new UUID(1, 1), null, "Honey", Set.of("sa"), day, day))
                        .countries())
                .containsExactly("SA");
    }
}

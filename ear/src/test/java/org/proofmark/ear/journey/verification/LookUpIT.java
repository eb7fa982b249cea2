package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.ear.journey.access.Browser;

/** Looking a code up at a desk is no scan: the page judges, shows the history and adds nothing to it. */
@ExtendWith(HouseExtension.class)
class LookUpIT {
    @Test
    void theHistoryStaysAsItWas(House house) throws Exception {
        String code = DemoCodes.order(house, 1, "LOOK-1").get(0);
        String forged = DemoCodes.forged(code);
        DemoCodes.verify(house, code);
        assertThat(DemoCodes.scans(house, code)).isEqualTo(1);
        Browser desk = new Browser(house);
        assertThat(desk.signIn("compliance").statusCode()).isEqualTo(302);

        for (int i = 0; i < 3; i++) {
            assertThat(looked(desk, code)).contains("<strong id=\"verdict\">REAL</strong>", "LOOK-1");
            assertThat(looked(desk, forged)).contains("<strong id=\"verdict\">FAKE</strong>");
        }
        assertThat(DemoCodes.scans(house, code)).isEqualTo(1);
        assertThat(DemoCodes.scans(house, forged)).isZero();

        DemoCodes.verify(house, forged);
        assertThat(DemoCodes.scans(house, forged)).as("a scan does leave one").isEqualTo(1);
    }

    private static String looked(Browser desk, String code) throws Exception {
        HttpResponse<String> page =
                desk.get("/app/codes/lookup.xhtml?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }
}

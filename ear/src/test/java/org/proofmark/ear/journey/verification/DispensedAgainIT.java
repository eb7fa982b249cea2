package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** Two units with one code: the second one is refused, and the refusal does not take its evidence with it (ADR 101). */
@ExtendWith(HouseExtension.class)
class DispensedAgainIT {
    @Test
    void theEvidenceOutlivesTheCommandThatIsRolledBack(House house) throws Exception {
        String lot = "TILL-" + UUID.randomUUID().toString().substring(0, 8);
        List<String> codes = DemoCodes.order(house, 2, lot);
        String sold = codes.get(0);
        String beside = codes.get(1);
        HttpResponse<String> first =
                state(house, "exporter", sold + ",COMMISSION,\n" + beside + ",COMMISSION,\n" + sold + ",DISPENSE,\n");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(lives(house, lot)).containsExactly("DISPENSED", "COMMISSIONED");
        assertThat(DemoCodes.verify(house, sold).getString("verdict")).isEqualTo("REAL");

        // Another till: the row beside it is good, and goes down with the one that is not.
        HttpResponse<String> again = state(house, "distributor", beside + ",DISPENSE,\n" + sold + ",DISPENSE,\n");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(400);
        assertThat(again.body()).contains("rows-rejected").contains("was dispensed before");
        assertThat(lives(house, lot)).as("rolled back").containsExactly("DISPENSED", "COMMISSIONED");
        assertThat(attempts(house, lot)).hasSize(1).allMatch(attempt -> attempt.startsWith("0 "));

        JsonObject verdict = DemoCodes.verify(house, sold);
        assertThat(verdict.getString("verdict")).isEqualTo("SUSPECT");
        assertThat(DemoCodes.reason(verdict)).isEqualTo("ALREADY_DISPENSED");
        assertThat(DemoCodes.verify(house, beside).getString("verdict")).isEqualTo("REAL");
    }

    private static HttpResponse<String> state(House house, String role, String rows) throws Exception {
        return house.send(house.requestAs(role, "/api/v1/codes/state")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("code,state,reason\n" + rows)));
    }

    /** Of the order's codes that were touched, by position. */
    private static List<String> lives(House house, String lot) throws Exception {
        return column(
                house,
                lot,
                "SELECT s.life FROM code_state s JOIN code_order o ON o.tenant_id = s.tenant_id AND o.id = s.order_id"
                        + " WHERE o.lot_number = ? ORDER BY s.code_number");
    }

    /** Positions that somebody tried to dispense again, and who. */
    private static List<String> attempts(House house, String lot) throws Exception {
        return column(
                house,
                lot,
                "SELECT CONCAT(a.code_number - o.first_number, ' ', a.attempted_by) FROM code_dispensed_again a"
                        + " JOIN code_order o ON o.tenant_id = a.tenant_id AND o.gtin = a.gtin AND o.slot = a.slot"
                        + " AND a.code_number BETWEEN o.first_number AND o.first_number + o.quantity - 1"
                        + " WHERE o.lot_number = ?");
    }

    private static List<String> column(House house, String lot, String sql) throws Exception {
        try (Connection connection = house.connection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, lot);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }
}

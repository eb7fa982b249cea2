package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** The capture kit from the server as it ships. */
@ExtendWith(HouseExtension.class)
class CaptureKitIT {
    private static final String PATH = "/api/v1/capture-kit.pdf";

    private static HttpResponse<byte[]> get(House house, String role, String query) throws Exception {
        return java.net.http.HttpClient.newHttpClient()
                .send(house.requestAs(role, PATH + query).GET().build(), BodyHandlers.ofByteArray());
    }

    @Test
    void aSheetOfEitherPaperIsDownloaded(House house) throws Exception {
        for (String paper : new String[] {"A4", "LETTER"}) {
            HttpResponse<byte[]> answer = get(house, "exporter", "?paper=" + paper + "&sheet=2");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("attachment", "sheet-02");
            try (PDDocument pdf = Loader.loadPDF(answer.body())) {
                assertThat(pdf.getNumberOfPages()).isOne();
                // 210 or 215.9 mm, in points.
                assertThat(pdf.getPage(0).getMediaBox().getWidth())
                        .isBetween(paper.equals("A4") ? 594f : 611f, paper.equals("A4") ? 596f : 613f);
            }
        }
    }

    @Test
    void otherPapersAndSheetsAreRefused(House house) throws Exception {
        for (String query : new String[] {"?paper=A3", "?sheet=0", "?sheet=100", "?sheet=x"}) {
            HttpResponse<byte[]> answer = get(house, "brand", query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"value\"");
        }
    }

    /** Whoever checks a label of the kit is told that it is no code of this system. */
    @Test
    void itsCodesNeverVerify(House house) throws Exception {
        var verdict = DemoCodes.verify(house, "PROOFMARK-KIT/1/S01/600/KEYED/R03/C01/NO-PRODUCT");
        assertThat(verdict.getString("verdict")).isEqualTo("FAKE");
        assertThat(DemoCodes.reason(verdict)).isEqualTo("NOT_OURS");
    }
}

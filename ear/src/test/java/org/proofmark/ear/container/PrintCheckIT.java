package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.Photos;
import org.proofmark.serialization.OrderView;
import org.proofmark.verification.PrintEvidence;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.VerificationResult;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.internal.PrintsForgotten;

/** Photographs of marked labels from the picture to the verdict, with a port whose opinion the test gives. */
@Order(1)
class PrintCheckIT extends MarkedLabels {
    private static OrderView plain;
    private static OrderView emirates;

    @Inject
    PrintEvidence evidence;

    @Inject
    PrintsForgotten housekeeping;

    PrintCheckIT() {
        super("judged", "09508999000014", "09508999000021");
    }

    @BeforeEach
    void otherMarkets() {
        if (plain != null) {
            return;
        }
        markets.create(brand, new MarketDraft("DE", "Germany", Set.of("DE"), "none"));
        emirates = order("AE", Activation.ON_ISSUE);
        plain = order("DE", Activation.ON_ISSUE);
    }

    private static BufferedImage smaller(BufferedImage image, int side) {
        BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = small.createGraphics();
        graphics.drawImage(image.getScaledInstance(side, side, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return small;
    }

    private static Watermark seen(VerificationResult result) {
        return result.photo().watermark();
    }

    @Test
    void aPrintThatIsSurelyGenuineIsReal() throws Exception {
        port.says(0.99, Watermark.Kind.COPY);
        VerificationResult result = ask(null, label());
        assertThat(result.verdict()).isEqualTo(Verdict.REAL);
        assertThat(result.reasons()).containsExactly("AUTHENTIC_PRINT");
        assertThat(result.evidence()).contains("print");
        assertThat(seen(result).kind()).isEqualTo(Watermark.Kind.GENUINE);
        assertThat(seen(result).confidence()).isEqualTo(0.99);
        assertThat(seen(result).market()).isEqualTo("SA");
        assertThat(seen(result).sharpness()).isGreaterThan(0.5);
        assertThat(result.photo().rectifyMillis()).isPositive();
        assertThat(result.staff()).isNull();
    }

    @Test
    void aPrintThatIsSurelyNoneIsFakeByItsKindAndBetweenThemAnotherPhotographIsAskedFor() throws Exception {
        Map<Watermark.Kind, String> reasons =
                Map.of(Watermark.Kind.COPY, "COPIED", Watermark.Kind.UNMARKED, "UNMARKED");
        for (Watermark.Kind kind : reasons.keySet()) {
            port.says(0.01, kind);
            VerificationResult result = ask(null, label());
            assertThat(result.verdict()).isEqualTo(Verdict.FAKE);
            assertThat(result.reasons()).containsExactly(reasons.get(kind));
        }
        port.says(0.985, Watermark.Kind.COPY);
        VerificationResult unsure = ask(null, label());
        assertThat(unsure.verdict()).isEqualTo(Verdict.RETAKE);
        assertThat(seen(unsure).undecided()).isEqualTo(Undecided.UNCLEAR);
    }

    @Test
    void anotherMarketIsNamedWhereItsMarkIsOnTheLabelAndNotOtherwise() throws Exception {
        port.says(0.001, Watermark.Kind.OTHER_MARKET);
        VerificationResult found = ask(brand, label(order, emirates, MARK));
        assertThat(found.reasons()).containsExactly("WRONG_MARKET");
        assertThat(seen(found).market()).isEqualTo("AE");
        assertThat(found.staff().findings().get(0).note()).contains("AE");

        VerificationResult nobodys = ask(null, label(order, order, TextureProfile.NONE));
        assertThat(nobodys.reasons()).containsExactly("COPIED");
        assertThat(seen(nobodys).market()).isNull();
    }

    @Test
    void whatTheGateRefusesIsNotJudgedAndSaysWhatToDo() throws Exception {
        int before = port.judged();
        VerificationResult far = ask(null, smaller(label(), 220));
        assertThat(far.verdict()).isEqualTo(Verdict.RETAKE);
        assertThat(seen(far).undecided()).isEqualTo(Undecided.TOO_FAR);
        assertThat(far.message().title()).isEqualTo("Come closer");

        Photos.Reading whole = photographed(label());
        VerificationResult text =
                ask(null, new Photos.Reading(whole.text(), 1, 1, 1, new LabelCapture(whole.text(), null)));
        assertThat(text.verdict()).as("only the text could be read").isEqualTo(Verdict.RETAKE);
        assertThat(seen(text).undecided()).isEqualTo(Undecided.NOT_LOCATED);
        assertThat(port.judged()).isEqualTo(before);
    }

    @Test
    void aPlainLabelIsNeverAskedForItsMark() throws Exception {
        int before = port.judged();
        port.says(0, Watermark.Kind.UNMARKED);
        VerificationResult result = ask(null, label(plain, plain, TextureProfile.NONE));
        assertThat(result.reasons()).containsExactly("AUTHENTIC_CODE");
        assertThat(seen(result).undecided()).isEqualTo(Undecided.NO_MARK);
        assertThat(port.judged()).isEqualTo(before);
    }

    @Test
    void withoutAModelOrWithABrokenOneTheCodeIsCheckedAndTheMessageSaysSo() throws Exception {
        for (String state : new String[] {"absent", "broken"}) {
            port.is(state);
            VerificationResult result = ask(null, label());
            assertThat(result.verdict()).isEqualTo(Verdict.REAL);
            assertThat(result.reasons()).containsExactly("AUTHENTIC_CODE");
            assertThat(seen(result).undecided()).isEqualTo(Undecided.UNAVAILABLE);
            assertThat(result.message().title()).isEqualTo("Genuine code, print not checked");
        }
    }

    @Test
    void whereTooManyWaitTheCallerHearsItAndNothingIsRecorded() throws Exception {
        port.is("busy");
        long before = scans();
        assertThatThrownBy(() -> ask(null, label()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo("print-check-busy"));
        assertThat(scans()).isEqualTo(before);
    }

    private long scans() {
        return sql.number("SELECT COUNT(*) FROM scan WHERE tenant_id = ?", brand.tenant());
    }

    @Test
    void aForgedCodeWithAPhotographAnswersAsOneOfALeakedKey() throws Exception {
        Photos.Reading whole = photographed(label());
        String forged = whole.text().substring(0, whole.text().length() - 1)
                + (whole.text().endsWith("7") ? "8" : "7");
        String leaked = codes.of(brand, order.id()).uriPrefix()
                + tokens.signer(brand.tenant(), Gtin.of(gtin), order.slot()).sign(4_100_000_000L);
        VerificationResult[] results = new VerificationResult[2];
        for (int i = 0; i < 2; i++) {
            String text = i == 0 ? forged : leaked;
            results[i] = ask(
                    null,
                    new Photos.Reading(
                            text,
                            1,
                            1,
                            1,
                            new LabelCapture(text, whole.capture().label())));
        }
        assertThat(results[0].reasons()).containsExactly("FORGED");
        // The texts differ, as the questions did.
        assertThat(results[1])
                .usingRecursiveComparison()
                .ignoringFields("scanId", "totalMillis", "photo.decoded")
                .isEqualTo(results[0]);
    }

    @Test
    void whatSpeaksAgainstALabelIsKeptForStaffAndAGenuinePrintOfThePublicsIsNot() throws Exception {
        VerificationResult genuine = ask(null, label());
        assertThat(evidence.find(brand, genuine.scanId())).isEmpty();

        port.says(0.002, Watermark.Kind.COPY);
        BufferedImage copy = label();
        VerificationResult fake = ask(null, copy);
        PrintEvidence.Pictures pictures = evidence.find(brand, fake.scanId()).orElseThrow();
        assertThat(pictures.kept().watermark().kind()).isEqualTo(Watermark.Kind.COPY);
        assertThat(pictures.kept().genuine()).isEqualTo(0.002);
        assertThat(pictures.kept().byStaff()).isFalse();
        for (byte[] picture : new byte[][] {pictures.photo(), pictures.expected(), pictures.agreement()}) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            assertThat(image.getWidth()).isEqualTo(33 * pictures.modulePixels());
        }
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM print_evidence WHERE tenant_id = ? AND label = ?",
                        brand.tenant(),
                        pictures.expected()))
                .as("the expected mark is secret")
                .isZero();
        for (int i = 0; i < 8; i++) {
            ask(null, copy);
        }
        assertThat(evidence.ofCode(brand, Gtin.of(gtin), pictures.kept().serial()))
                .as("the public fills no disk with one copy")
                .hasSize(5);
        assertThat(ask(brand, copy).staff().print().kept()).isTrue();

        Actor stranger = new Actor(new TenantId(new UUID(5, 5)), new UUID(5, 6), "stranger", Set.of(Role.BRAND));
        assertThat(evidence.find(stranger, fake.scanId())).isEmpty();
        Actor shop = new Actor(brand.tenant(), new UUID(5, 7), "shop", Set.of(Role.DISTRIBUTOR));
        assertThatThrownBy(() -> evidence.find(shop, fake.scanId())).isInstanceOf(ProblemException.class);
    }

    @Test
    void staffSeeTheirOwnPhotographAndItIsForgottenInTime() throws Exception {
        VerificationResult mine = ask(brand, label());
        assertThat(mine.staff().print().kept()).isTrue();
        assertThat(mine.staff().print().genuine()).isEqualTo(1);
        assertThat(mine.staff().print().agreement()).isGreaterThan(0.7);
        assertThat(evidence.find(brand, mine.scanId())).isPresent();
        sql.update(
                "UPDATE print_evidence SET kept_at = '2020-01-01' WHERE tenant_id = ? AND scan_id = ?",
                brand.tenant(),
                mine.scanId());
        assertThat(evidence.find(brand, mine.scanId())).isEmpty();
    }

    /** The usual 30 days, from the moment on at which a picture was written; whose it is does not matter. */
    @Test
    void whatIsOlderThanConfiguredIsDeletedAndWhatIsYoungerStays() throws Exception {
        UUID old = ask(brand, label()).scanId();
        port.says(0.002, Watermark.Kind.COPY);
        UUID oldOfThePublic = ask(null, label()).scanId();
        UUID young = ask(brand, label()).scanId();
        UUID today = ask(brand, label()).scanId();
        age(old, 30 * 24 + 1);
        age(oldOfThePublic, 31 * 24);
        age(young, 30 * 24 - 1);

        assertThat(List.of(rows(old), rows(oldOfThePublic), rows(young), rows(today)))
                .containsExactly(1L, 1L, 1L, 1L);
        housekeeping.now();

        assertThat(List.of(rows(old), rows(oldOfThePublic), rows(young), rows(today)))
                .containsExactly(0L, 0L, 1L, 1L);
        assertThat(evidence.find(brand, young)).isPresent();
    }

    private void age(UUID scan, int hours) {
        sql.update(
                "UPDATE print_evidence SET kept_at = kept_at - INTERVAL " + hours
                        + " HOUR WHERE tenant_id = ? AND scan_id = ?",
                brand.tenant(),
                scan);
    }

    private long rows(UUID scan) {
        return sql.number(
                "SELECT COUNT(*) FROM print_evidence WHERE tenant_id = ? AND scan_id = ?", brand.tenant(), scan);
    }
}

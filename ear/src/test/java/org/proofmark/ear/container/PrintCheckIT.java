package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.Lots;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Sql;
import org.proofmark.identity.Tenants;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.Photos;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;
import org.proofmark.token.PressNumbers;
import org.proofmark.token.Tokens;
import org.proofmark.verification.PressSamples;
import org.proofmark.verification.PrintEvidence;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.Verification;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationResult;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Press;
import org.proofmark.vigilance.Scan;

/** Photographs of marked labels from the picture to the verdict, with a port whose opinion the test gives. */
@Order(1)
class PrintCheckIT extends InEarWithPorts {
    private static final String GTIN = "09508999000014";
    private static final TextureProfile MARK = TextureProfile.KEYED_600;
    private static Actor brand;
    private static OrderView marked;
    private static OrderView plain;
    private static OrderView emirates;
    private static long next;

    @Inject
    Verification verification;

    @Inject
    PrintEvidence evidence;

    @Inject
    Photos photos;

    @Inject
    Tenants tenants;

    @Inject
    Skus skus;

    @Inject
    Lots lots;

    @Inject
    Markets markets;

    @Inject
    Orders orders;

    @Inject
    OrderCodes codes;

    @Inject
    Tokens tokens;

    @Inject
    PressSamples presses;

    @Inject
    PrintPort port;

    @Inject
    Sql sql;

    @BeforeEach
    void aBrandWithMarkedAndPlainLabels() {
        port.says(1, Watermark.Kind.COPY);
        port.isCalled("a test's judge", "a test's fingerprint");
        if (brand != null) {
            return;
        }
        TenantId tenant = tenants.create(
                        Actor.system(new TenantId(new UUID(0, 1))),
                        new Tenants.NewTenant(
                                "print-check",
                                "Print check",
                                "PRINTS.EXAMPLE",
                                Set.of("9508999"),
                                null,
                                "p@p.example",
                                "P"))
                .tenant();
        brand = new Actor(tenant, new UUID(7, 11), "brand", Set.of(Role.BRAND));
        skus.create(brand, new SkuDraft(GTIN, null, Map.of("en", "Tea"), null, null, null));
        markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA"), MARK.id()));
        markets.create(brand, new MarketDraft("AE", "Emirates", Set.of("AE"), MARK.id()));
        markets.create(brand, new MarketDraft("DE", "Germany", Set.of("DE"), "none"));
        lots.create(brand, new LotDraft(GTIN, "P-1", LocalDate.of(2026, 1, 31), LocalDate.of(2031, 12, 31), null));
        marked = order("SA");
        emirates = order("AE");
        plain = order("DE");
    }

    private OrderView order(String market) {
        return orders.place(
                brand, new PlaceOrder(GTIN, "P-1", null, market, 100, Activation.ON_ISSUE, Deliver.NONE, false, null));
    }

    private String uri(OrderView of, long position) {
        OrderCodes.Batch batch = codes.of(brand, of.id());
        return batch.uriPrefix() + codes.lines(batch).serial(position);
    }

    /** A label of the order's next code, as a press that works at one pixel a dot would show it, under the mark of another order's slot. */
    private BufferedImage label(OrderView of, OrderView markOf, TextureProfile profile) {
        String uri = uri(of, next++);
        TextureKey key = TextureKey.of(tokens.textureKey(brand.tenant(), Gtin.of(GTIN), markOf.slot()));
        MarkedSymbol symbol = Textures.mark(
                QrCodes.encode(uri, ErrorCorrection.Q, Masking.OPTIMAL),
                uri.substring(uri.length() - 20),
                key,
                profile);
        BufferedImage image = new BufferedImage(symbol.side(), symbol.side(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, symbol.side(), symbol.side(), symbol.grey());
        return image;
    }

    private static byte[] png(BufferedImage image) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage smaller(BufferedImage image, int side) {
        BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = small.createGraphics();
        graphics.drawImage(image.getScaledInstance(side, side, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return small;
    }

    private VerificationResult ask(Actor actor, BufferedImage image) throws Exception {
        Photos.Reading reading = photos.read(png(image));
        assertThat(reading.text()).isNotNull();
        return ask(actor, reading);
    }

    private VerificationResult ask(Actor actor, Photos.Reading reading) {
        return verification.verify(new VerificationRequest(
                reading.text(), actor, Scan.Channel.PHOTO, VerificationRequest.Claims.NONE, Locale.ENGLISH, reading));
    }

    private static Watermark seen(VerificationResult result) {
        return result.photo().watermark();
    }

    @Test
    void aPrintThatIsSurelyGenuineIsReal() throws Exception {
        port.says(0.99, Watermark.Kind.COPY);
        VerificationResult result = ask(null, label(marked, marked, MARK));
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
            VerificationResult result = ask(null, label(marked, marked, MARK));
            assertThat(result.verdict()).isEqualTo(Verdict.FAKE);
            assertThat(result.reasons()).containsExactly(reasons.get(kind));
        }
        port.says(0.985, Watermark.Kind.COPY);
        VerificationResult unsure = ask(null, label(marked, marked, MARK));
        assertThat(unsure.verdict()).isEqualTo(Verdict.RETAKE);
        assertThat(seen(unsure).undecided()).isEqualTo(Undecided.UNCLEAR);
    }

    @Test
    void anotherMarketIsNamedWhereItsMarkIsOnTheLabelAndNotOtherwise() throws Exception {
        port.says(0.001, Watermark.Kind.OTHER_MARKET);
        VerificationResult found = ask(brand, label(marked, emirates, MARK));
        assertThat(found.reasons()).containsExactly("WRONG_MARKET");
        assertThat(seen(found).market()).isEqualTo("AE");
        assertThat(found.staff().findings().get(0).note()).contains("AE");

        VerificationResult nobodys = ask(null, label(marked, marked, TextureProfile.NONE));
        assertThat(nobodys.reasons()).containsExactly("COPIED");
        assertThat(seen(nobodys).market()).isNull();
    }

    @Test
    void whatTheGateRefusesIsNotJudgedAndSaysWhatToDo() throws Exception {
        int before = port.judged();
        VerificationResult far = ask(null, smaller(label(marked, marked, MARK), 220));
        assertThat(far.verdict()).isEqualTo(Verdict.RETAKE);
        assertThat(seen(far).undecided()).isEqualTo(Undecided.TOO_FAR);
        assertThat(far.message().title()).isEqualTo("Come closer");

        Photos.Reading whole = photos.read(png(label(marked, marked, MARK)));
        VerificationResult text =
                ask(null, new Photos.Reading(whole.text(), 1, 1, 1, new LabelCapture(whole.text(), null)));
        assertThat(text.verdict()).as("only the text could be read").isEqualTo(Verdict.RETAKE);
        assertThat(seen(text).undecided()).isEqualTo(Undecided.NOT_LOCATED);
        assertThat(port.judged()).isEqualTo(before);
    }

    @Test
    void aPressThatIsKnownToOneJudgeIsKnownToTheNextWhereFingerprintsAreTheSame() throws Exception {
        port.isCalled("judge 1", "fingerprint 1");
        for (int i = 0; i < Press.ENOUGH; i++) {
            presses.add(brand, marked.id(), photos.read(png(label(marked, marked, MARK))));
        }

        port.isCalled("judge 2", "fingerprint 1");
        assertThat(presses.of(brand, marked.id()).known()).isTrue();
        ask(null, label(marked, marked, MARK));
        assertThat(port.press()).isNotNull();
        assertThat(port.press().samples()).hasSize(Press.ENOUGH);
        PressNumbers.OfSlot inKeyFile = presses.ofSlot(brand, Gtin.of(GTIN), marked.slot());
        assertThat(inKeyFile.fingerprint()).isEqualTo("fingerprint 1");
        assertThat(inKeyFile.known()).hasSize(1);

        port.isCalled("judge 2", "fingerprint 2");
        assertThat(presses.of(brand, marked.id()).photographs()).isZero();
        ask(null, label(marked, marked, MARK));
        assertThat(port.press()).isNull();
        assertThat(presses.ofSlot(brand, Gtin.of(GTIN), marked.slot())).isEqualTo(PressNumbers.OfSlot.NONE);
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
            VerificationResult result = ask(null, label(marked, marked, MARK));
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
        assertThatThrownBy(() -> ask(null, label(marked, marked, MARK)))
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
        Photos.Reading whole = photos.read(png(label(marked, marked, MARK)));
        String forged = whole.text().substring(0, whole.text().length() - 1)
                + (whole.text().endsWith("7") ? "8" : "7");
        String leaked = codes.of(brand, marked.id()).uriPrefix()
                + tokens.signer(brand.tenant(), Gtin.of(GTIN), marked.slot()).sign(4_100_000_000L);
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
        VerificationResult genuine = ask(null, label(marked, marked, MARK));
        assertThat(evidence.find(brand, genuine.scanId())).isEmpty();

        port.says(0.002, Watermark.Kind.COPY);
        BufferedImage copy = label(marked, marked, MARK);
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
        assertThat(evidence.ofCode(brand, Gtin.of(GTIN), pictures.kept().serial()))
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
        VerificationResult mine = ask(brand, label(marked, marked, MARK));
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
}

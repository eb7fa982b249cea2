package org.proofmark.models.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModel;
import org.proofmark.models.print.PrintModels;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.token.OfflineKey;
import org.proofmark.token.PressNumbers;
import org.proofmark.token.TextureKeyFile;
import org.proofmark.verification.Watermark;

/** Simulated photographs of one press, judged by the shipped model with the press made known by eight other labels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineVerifierTest {
    private static final int ACROSS = 800;
    private static final int LABELS = 10;

    private final TillLabels labels = new TillLabels();
    private final KeyRing keys = ring(key(TillLabels.SLOT, "SA", List.of()));
    private PrintModel model;
    private Map<KeyRing.Key, PressReference> presses;

    private static KeyRing ring(KeyRing.Key... keys) {
        return new KeyRing(List.of(keys));
    }

    private static KeyRing.Key key(int slot, String market, List<OfflineKey> offline) {
        return KeyRing.key(new TextureKeyFile.Opened(
                TillLabels.header(TillLabels.GTIN, slot, market, offline), TillLabels.key(slot)));
    }

    @BeforeAll
    void open() throws Exception {
        model = PrintModels.shipped();
        FirstPrints prints = new FirstPrints(keys);
        for (int i = 100; i < 100 + PressReference.ENOUGH; i++) {
            assertThat(prints.learn(genuine(i))).isTrue();
        }
        presses = prints.presses();
        assertThat(presses).hasSize(1);
    }

    @AfterAll
    void close() {
        model.close();
    }

    private byte[] genuine(int number) {
        return photographed(TillLabels.SLOT, TillLabels.SLOT, TextureProfile.KEYED_600, number);
    }

    private byte[] photographed(int slot, int drawnBy, TextureProfile profile, int number) {
        return labels.photographed(
                labels.printed(labels.label(slot, drawnBy, profile, number), number), ACROSS, number);
    }

    private OfflineVerifier verifier(KeyRing ring, Duration later) {
        return verifier(ring, later, presses);
    }

    private OfflineVerifier verifier(KeyRing ring, Duration later, Map<KeyRing.Key, PressReference> photographed) {
        return new OfflineVerifier(
                ring,
                model,
                new KnownPresses(ring, photographed),
                Clock.fixed(TillLabels.NOW.plus(later), ZoneOffset.UTC));
    }

    private PrintResult judged(byte[] photo) {
        return verifier(keys, Duration.ZERO).verify(photo);
    }

    private static long count(List<PrintResult> results, PrintVerdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    @Test
    void genuineLabelsMatchAndNoneIsCalledACopy() {
        List<PrintResult> results = new ArrayList<>();
        for (int i = 0; i < LABELS; i++) {
            results.add(judged(genuine(i)));
        }
        assertThat(results)
                .allMatch(result ->
                        result.verdict() == PrintVerdict.PRINT_MATCHES || result.verdict() == PrintVerdict.RETAKE);
        assertThat(count(results, PrintVerdict.PRINT_MATCHES)).as("%s", results).isPositive();
        assertThat(results)
                .filteredOn(result -> result.verdict() == PrintVerdict.PRINT_MATCHES)
                .allSatisfy(result -> {
                    assertThat(result.note()).isEqualTo("print matches; code unchecked");
                    assertThat(result.codeChecked()).isFalse();
                    assertThat(result.watermark().market()).isEqualTo("SA");
                    assertThat(result.watermark().confidence()).isGreaterThanOrEqualTo(Watermark.DECIDES);
                });
    }

    @Test
    void noForgeryMatchesAndSomeAreNamed() {
        List<PrintResult> results = new ArrayList<>();
        for (Attack attack : List.of(Attack.PHONE_COPY, Attack.REDRAW, Attack.DENOISE_BINARISE)) {
            for (int i = 0; i < 3; i++) {
                Specimen label = labels.label(TillLabels.SLOT, TillLabels.SLOT, TextureProfile.KEYED_600, 50 + i);
                results.add(judged(labels.photographed(labels.forged(attack, label, 50 + i), ACROSS, 50 + i)));
            }
        }
        assertThat(count(results, PrintVerdict.PRINT_MATCHES)).as("%s", results).isZero();
        assertThat(results)
                .filteredOn(result -> result.verdict() != PrintVerdict.RETAKE)
                .hasSizeGreaterThan(2)
                .allMatch(result -> result.watermark().kind() != Watermark.Kind.GENUINE);
    }

    @Test
    void plainLabelsAreUnmarked() {
        PrintResult result = judged(photographed(TillLabels.SLOT, TillLabels.SLOT, TextureProfile.NONE, 1));

        assertThat(result.verdict()).as("%s", result).isEqualTo(PrintVerdict.PRINT_UNMARKED);
        assertThat(result.reason()).isEqualTo("UNMARKED");
    }

    /** Which market's mark it is can be said only with that market's key at hand. */
    @Test
    void theMarkOfAnotherSlotIsNamedWhereItsKeyIsAtHandAndACopyElse() {
        byte[] photo = photographed(TillLabels.SLOT, TillLabels.OTHER_SLOT, TextureProfile.KEYED_600, 2);
        KeyRing.Key own = keys.of(TillLabels.GTIN).get(0);
        KeyRing.Key other = key(TillLabels.OTHER_SLOT, "AE", List.of());

        assertThat(judged(photo).verdict()).isEqualTo(PrintVerdict.PRINT_COPIED);
        PrintResult named = verifier(
                        ring(own, other), Duration.ZERO, Map.of(own, presses.get(own), other, presses.get(own)))
                .verify(photo);
        assertThat(named.verdict()).as("%s", named).isEqualTo(PrintVerdict.PRINT_OF_OTHER_MARKET);
        assertThat(named.watermark().market()).isEqualTo("AE");
    }

    private double genuine(PrintResult result) {
        return result.watermark().kind() == Watermark.Kind.GENUINE
                ? result.watermark().confidence()
                : 1 - result.watermark().confidence();
    }

    private PrintResult judgedByFile(byte[] photo, String fingerprint, boolean every, PressReference press) {
        TextureKeyFile.Header plain = TillLabels.header(TillLabels.GTIN, TillLabels.SLOT, "SA", List.of());
        TextureKeyFile.Header header = new TextureKeyFile.Header(
                plain.id(),
                plain.gtin(),
                plain.market(),
                plain.slot(),
                plain.profiles(),
                plain.created(),
                plain.expires(),
                plain.exportedBy(),
                List.of(),
                new PressNumbers.OfSlot(fingerprint, every, List.of(PressNumbers.of(new UUID(1, 2), press.samples()))));
        KeyRing ring = ring(KeyRing.key(new TextureKeyFile.Opened(header, TillLabels.key(TillLabels.SLOT))));
        return verifier(ring, Duration.ZERO, Map.of()).verify(photo);
    }

    @Test
    void thePressOfTheFileCountsAsItsPhotographsDo() {
        byte[] photo = genuine(1);
        PressReference press = presses.get(keys.of(TillLabels.GTIN).get(0));
        double beside = genuine(judged(photo));
        double alone = genuine(verifier(keys, Duration.ZERO, Map.of()).verify(photo));
        PressReference other = new PressReference(press.samples().stream()
                .map(sample -> {
                    float[] strange = sample.clone();
                    // All but how it was photographed.
                    for (int i = 0; i < strange.length - 3; i++) {
                        strange[i] += 3;
                    }
                    return strange;
                })
                .toList());

        assertThat(alone).isNotEqualTo(beside);
        assertThat(genuine(judgedByFile(photo, Fingerprint.VERSION, true, press)))
                .isEqualTo(beside);
        assertThat(genuine(judgedByFile(photo, Fingerprint.VERSION, true, other)))
                .isLessThan(alone);
        assertThat(genuine(judgedByFile(photo, Fingerprint.VERSION, false, other)))
                .as("an order of the slot may be of any press")
                .isEqualTo(alone);
        PrintResult copy = judgedByFile(
                labels.photographed(
                        labels.forged(
                                Attack.REDRAW,
                                labels.label(TillLabels.SLOT, TillLabels.SLOT, TextureProfile.KEYED_600, 51),
                                51),
                        ACROSS,
                        51),
                Fingerprint.VERSION,
                true,
                press);
        assertThat(copy.verdict()).isNotEqualTo(PrintVerdict.PRINT_MATCHES);
    }

    /** Whatever the judge is called; only files that are older than versions name one. */
    @Test
    void pressesOfAFileCountByTheVersionOfTheirFingerprints() {
        byte[] photo = genuine(1);
        PressReference press = presses.get(keys.of(TillLabels.GTIN).get(0));
        double beside = genuine(judged(photo));
        double alone = genuine(verifier(keys, Duration.ZERO, Map.of()).verify(photo));

        assertThat(alone).isNotEqualTo(beside);
        for (String same : List.of(Fingerprint.VERSION, "keyed statistics 2026-11c", "keyed statistics 2026-11d")) {
            assertThat(genuine(judgedByFile(photo, same, true, press))).as(same).isEqualTo(beside);
        }
        for (String other : List.of("fingerprint 1", "keyed statistics 2026-11b", model.name() + " of another")) {
            assertThat(genuine(judgedByFile(photo, other, true, press)))
                    .as(other)
                    .isEqualTo(alone);
        }
    }

    @Test
    void aKeyForAnotherProductOrSlotIsNoKey() {
        byte[] photo = photographed(TillLabels.OTHER_SLOT, TillLabels.OTHER_SLOT, TextureProfile.KEYED_600, 3);

        assertThat(judged(photo)).satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(PrintVerdict.NO_KEY);
            assertThat(result.note()).isEqualTo("no key file for slot 200 of it; code unchecked");
        });
        KeyRing foreign = ring(KeyRing.key(new TextureKeyFile.Opened(
                TillLabels.header(TillLabels.OTHER_GTIN, TillLabels.SLOT, "SA", List.of()),
                TillLabels.key(TillLabels.SLOT))));
        assertThat(verifier(foreign, Duration.ZERO).verify(genuine(4)).note())
                .isEqualTo("no key file for product 09506000134352; code unchecked");
    }

    @Test
    void aKeyThatExpiresWhileTheProgramStaysIsNoKey() {
        byte[] photo = genuine(5);

        assertThat(verifier(keys, Duration.ofDays(13).minusSeconds(1))
                        .verify(photo)
                        .verdict())
                .isNotEqualTo(PrintVerdict.NO_KEY);
        assertThat(verifier(keys, Duration.ofDays(13)).verify(photo).reason()).isEqualTo("KEY_EXPIRED");
    }

    @Test
    void fromAfarABetterPhotoIsAskedFor() {
        Specimen label = labels.label(TillLabels.SLOT, TillLabels.SLOT, TextureProfile.KEYED_600, 6);
        PrintResult result = judged(labels.photographed(labels.printed(label, 6), 180, 6));

        assertThat(result.verdict()).isEqualTo(PrintVerdict.RETAKE);
        assertThat(result.note()).endsWith("; code unchecked");
    }

    @Test
    void badPicturesAreSaidToBeBad() {
        byte[] photo = genuine(7);

        assertThat(judged(java.util.Arrays.copyOf(photo, 300)).verdict()).isEqualTo(PrintVerdict.UNREADABLE);
        assertThat(judged("no picture".getBytes(StandardCharsets.UTF_8)).reason())
                .isEqualTo("image-type");
        assertThat(judged(new byte[0]).verdict()).isEqualTo(PrintVerdict.UNREADABLE);
        assertThat(judged(new byte[11 << 20]).reason()).isEqualTo("image-too-large");
    }

    /** The profile for labels that sign themselves: the key file carries the brand's public keys. */
    @Test
    void aSignedLabelsCodeIsCheckedAndAnAlteredOneSaid() {
        byte[] seed = new byte[32];
        byte[] publicKey = new byte[32];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        SignedLabels signed = new SignedLabels(seed, publicKey);
        KeyRing ring = ring(key(TillLabels.SLOT, "SA", List.of(signed.key())));
        OfflineVerifier verifier = verifier(ring, Duration.ZERO);
        String serial = TillLabels.serial(TillLabels.SLOT, 8);
        String good = signed.link(TillLabels.GTIN, serial);
        String altered = good.replace(serial, TillLabels.serial(TillLabels.SLOT, 9));

        assertThat(read(verifier, good, serial).codeChecked()).isTrue();
        assertThat(read(verifier, good, serial).note()).endsWith("; code checked by its signature");
        PrintResult refused = read(verifier, altered, TillLabels.serial(TillLabels.SLOT, 9));
        assertThat(refused.verdict()).isEqualTo(PrintVerdict.CODE_ALTERED);
        assertThat(refused.codeChecked()).isFalse();
    }

    private PrintResult read(OfflineVerifier verifier, String text, String serial) {
        Specimen label = labels.label(text, serial, TillLabels.SLOT, TextureProfile.KEYED_600);
        return verifier.verify(labels.photographed(labels.printed(label, 8), 900, 8));
    }
}

package org.proofmark.token.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.Element;
import org.proofmark.kernel.ElementString;
import org.proofmark.token.OfflineCheck;
import org.proofmark.token.OfflineKey;

class LabelSignaturesTest {
    private static final byte[] SEED = RootKeys.offlineSeed(TokenFormatTest.ROOT, TokenFormatTest.TENANT, 1);
    private static final byte[] NEXT = RootKeys.offlineSeed(TokenFormatTest.ROOT, TokenFormatTest.TENANT, 2);
    private static final List<OfflineKey> KEYS =
            List.of(LabelSignatures.offlineKey(NEXT, 2), LabelSignatures.offlineKey(SEED, 1));
    private static final ElementString LABEL = new ElementString(List.of(
            new Element("00", "106141412345678908"),
            new Element("02", "09506000134352"),
            new Element("10", "L(17)1"),
            new Element("37", "48")));

    @Test
    void aSignedLabelIsGenuineHoweverItIsWritten() {
        ElementString signed = LabelSignatures.sign(SEED, LABEL);
        assertThat(signed.faults()).isEmpty();
        assertThat(signed.value("99").orElseThrow()).hasSize(90);
        assertThat(LabelSignatures.check(KEYS, signed)).isEqualTo(OfflineCheck.GENUINE);
        assertThat(LabelSignatures.check(KEYS, ElementString.read(signed.raw()).elements()))
                .isEqualTo(OfflineCheck.GENUINE);
        String link = signed.digitalLink().orElseThrow();
        assertThat(LabelSignatures.check(
                        KEYS, ((DigitalLink.Read) DigitalLink.read(link)).link().elements()))
                .isEqualTo(OfflineCheck.GENUINE);
        List<Element> shuffled = new ArrayList<>(signed.elements());
        java.util.Collections.reverse(shuffled);
        assertThat(LabelSignatures.check(KEYS, new ElementString(shuffled))).isEqualTo(OfflineCheck.GENUINE);
        assertThat(LabelSignatures.sign(SEED, signed).elements()).isEqualTo(signed.elements());
    }

    @Test
    void anyChangeIsSeen() {
        List<Element> signed = LabelSignatures.sign(SEED, LABEL).elements();
        for (int i = 0; i < signed.size() - 1; i++) {
            List<Element> changed = new ArrayList<>(signed);
            Element element = changed.get(i);
            changed.set(i, new Element(element.ai(), element.value() + "0"));
            assertThat(LabelSignatures.check(KEYS, new ElementString(changed))).isEqualTo(OfflineCheck.ALTERED);
            changed.remove(i);
            assertThat(LabelSignatures.check(KEYS, new ElementString(changed))).isEqualTo(OfflineCheck.ALTERED);
        }
        List<Element> more = new ArrayList<>(signed);
        more.add(new Element("17", "281231"));
        assertThat(LabelSignatures.check(KEYS, new ElementString(more))).isEqualTo(OfflineCheck.ALTERED);
        // What looks like an element inside a value is not one.
        List<Element> split = new ArrayList<>(signed);
        split.set(2, new Element("10", "L"));
        split.add(new Element("17", "1"));
        assertThat(LabelSignatures.check(KEYS, new ElementString(split))).isEqualTo(OfflineCheck.ALTERED);
    }

    /** The published format, checked by the JDK's own Ed25519. */
    @Test
    void whatIsSignedIsWhatTheRecordSays() throws GeneralSecurityException {
        String value = LabelSignatures.sign(SEED, LABEL).value("99").orElseThrow();
        OfflineKey key = KEYS.get(1);
        byte[] point = Base64.getUrlDecoder().decode(key.publicKey());
        assertThat(value.substring(0, 4))
                .isEqualTo(key.id())
                .isEqualTo(Base64.getUrlEncoder()
                        .encodeToString(Arrays.copyOf(
                                MessageDigest.getInstance("SHA-256").digest(point), 3)));
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + 32);
        System.arraycopy(point, 0, encoded, prefix.length, 32);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update("PM1-LABEL\n(00)106141412345678908(02)09506000134352(10)L\\(17)1(37)48"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(value.substring(4))))
                .isTrue();
    }

    @Test
    void withoutAKnownKeyNothingIsClaimed() {
        ElementString signed = LabelSignatures.sign(SEED, LABEL);
        assertThat(LabelSignatures.check(KEYS.subList(0, 1), signed)).isEqualTo(OfflineCheck.UNKNOWN_KEY);
        assertThat(LabelSignatures.check(KEYS, LABEL)).isEqualTo(OfflineCheck.UNSIGNED);
        List<Element> garbage = new ArrayList<>(LABEL.elements());
        garbage.add(new Element("99", KEYS.get(1).id() + "!".repeat(86)));
        assertThat(LabelSignatures.check(KEYS, new ElementString(garbage))).isEqualTo(OfflineCheck.ALTERED);
    }
}

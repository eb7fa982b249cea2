package org.proofmark.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Randomness;

class TextureKeyFileTest {
    private static final Instant MADE = Instant.parse("2026-11-21T10:00:00Z");
    private static final char[] PASSPHRASE = "velvet anchor plüm lantern".toCharArray();
    private static final TextureKey KEY = new TextureKey(new byte[32]);
    private static final TextureKeyFile.Header HEADER = new TextureKeyFile.Header(
            new UUID(7, 9),
            Gtin.of("09506000134352"),
            "SA",
            3,
            List.of("keyed-600-12", "keyed-1200-24-c2"),
            MADE,
            MADE.plus(Duration.ofDays(90)),
            "anna@example.com",
            List.of(new OfflineKey("q1Zf", 1, "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")));
    private static final byte[] FILE = TextureKeyFile.seal(HEADER, KEY, PASSPHRASE, dice());

    private static Randomness dice() {
        Random random = new Random(3);
        return length -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    @Test
    void whatIsSealedIsOpened() {
        TextureKeyFile.Opened opened = TextureKeyFile.read(FILE).open(PASSPHRASE, MADE.plusSeconds(60));

        assertThat(opened.header()).isEqualTo(HEADER);
        assertThat(opened.key().forSerial("0123456789ABCDEFGHJK")).isEqualTo(KEY.forSerial("0123456789ABCDEFGHJK"));
    }

    @Test
    void whatIsPublicCanBeReadAndTheKeyCannot() {
        byte[] secret = new byte[32];
        new Random(5).nextBytes(secret);
        String text = new String(
                TextureKeyFile.seal(HEADER, new TextureKey(secret), PASSPHRASE, dice()), StandardCharsets.UTF_8);

        assertThat(text).contains("gtin: 09506000134352\n", "slot: 3\n", "expires: 2027-02-19T10:00:00Z\n");
        assertThat(text)
                .doesNotContain(Base64.getUrlEncoder().encodeToString(secret).substring(0, 20));
    }

    @Test
    void aFileOfTheFirstReleaseOpens() throws Exception {
        byte[] old;
        try (var in = TextureKeyFileTest.class.getResourceAsStream("texture-key-of-the-first-release.pmkey")) {
            old = java.util.Objects.requireNonNull(in).readAllBytes();
        }
        TextureKeyFile.Opened opened = TextureKeyFile.read(old).open(PASSPHRASE, MADE);

        assertThat(opened.header()).isEqualTo(HEADER);
        assertThat(opened.header().presses()).isEqualTo(PressNumbers.OfSlot.NONE);
        assertThat(FILE).as("and without a press it is written the same").isEqualTo(old);
    }

    @Test
    void pressesGoAlongAndCannotBeChanged() throws Exception {
        PressNumbers.OfSlot presses = new PressNumbers.OfSlot(
                "keyed statistics 2026-11",
                true,
                List.of(
                        PressNumbers.of(new UUID(1, 1), List.of(new float[] {0.25f, -3e-7f, 12})),
                        PressNumbers.of(new UUID(1, 2), List.of(new float[] {1, 2, 3}, new float[] {4, 5, 6}))));
        TextureKeyFile.Header header = new TextureKeyFile.Header(
                HEADER.id(),
                HEADER.gtin(),
                HEADER.market(),
                HEADER.slot(),
                HEADER.profiles(),
                HEADER.created(),
                HEADER.expires(),
                HEADER.exportedBy(),
                HEADER.offlineKeys(),
                presses);
        byte[] file = TextureKeyFile.seal(header, KEY, PASSPHRASE, dice());
        String text = new String(file, StandardCharsets.UTF_8);

        assertThat(text).startsWith("PROOFMARK-TEXTURE-KEY 2\n").contains("presses: every\n");
        assertThat(TextureKeyFile.read(file).open(PASSPHRASE, MADE).header()).isEqualTo(header);
        String changed = text.substring(0, text.indexOf("digest: ")).replace("presses: every", "presses: some");
        byte[] digest =
                java.security.MessageDigest.getInstance("SHA-256").digest(changed.getBytes(StandardCharsets.UTF_8));
        byte[] forged = (changed + "digest: "
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TextureKeyFile.read(forged).open(PASSPHRASE, MADE))
                .hasMessageContaining("key-file-passphrase");
        assertThatThrownBy(() -> TextureKeyFile.read(
                        text.replace("presses: every", "presses: each").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("key-file-damaged");
    }

    @Test
    void theSamePassphraseTypedOnAnotherKeyboardOpens() {
        char[] decomposed = "velvet anchor plu\u0308m lantern".toCharArray();

        assertThat(TextureKeyFile.read(FILE).open(decomposed, MADE).header()).isEqualTo(HEADER);
    }

    @Test
    void anotherPassphraseIsRefused() {
        TextureKeyFile file = TextureKeyFile.read(FILE);

        assertThatThrownBy(() -> file.open("velvet anchor plum lantern".toCharArray(), MADE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("key-file-passphrase");
    }

    @Test
    void aFlippedBitAnywhereIsRefused() {
        for (int i = 0; i < FILE.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = FILE.clone();
                damaged[i] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> TextureKeyFile.read(damaged))
                        .as("byte %d", i)
                        .isInstanceOf(ProblemException.class)
                        .hasMessageContaining("key-file-");
            }
        }
    }

    @Test
    void aCutOrExtendedFileIsRefused() {
        for (int length = 0; length < FILE.length; length += 7) {
            byte[] cut = java.util.Arrays.copyOf(FILE, length);
            assertThatThrownBy(() -> TextureKeyFile.read(cut)).isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> TextureKeyFile.read(java.util.Arrays.copyOf(FILE, FILE.length + 1)))
                .hasMessageContaining("key-file-damaged");
    }

    /** Who may also compute the digest again still cannot give himself more days, another slot or another GTIN. */
    @Test
    void whatIsInTheOpenIsAuthenticated() throws Exception {
        for (String[] change : new String[][] {
            {"expires: 2027-02-19", "expires: 2027-02-18"},
            {"slot: 3", "slot: 4"},
            {"market: SA", "market: AE"},
            {"gtin: 09506000134352", "gtin: 09506000134369"},
            {"anna@", "anne@"},
            {"600000", "600001"},
            {"offline-key: q1Zf 1", "offline-key: q1Zf 2"}
        }) {
            String text = new String(FILE, StandardCharsets.UTF_8);
            assertThat(text).contains(change[0]);
            text = text.substring(0, text.indexOf("digest: ")).replace(change[0], change[1]);
            byte[] digest =
                    java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            text += "digest: " + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\n";
            TextureKeyFile altered = TextureKeyFile.read(text.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> altered.open(PASSPHRASE, MADE))
                    .as(change[1])
                    .hasMessageContaining("key-file-passphrase");
        }
    }

    @Test
    void anExpiredFileIsRefusedToTheSecond() {
        TextureKeyFile file = TextureKeyFile.read(FILE);

        assertThat(file.open(PASSPHRASE, HEADER.expires().minusSeconds(1)).header())
                .isEqualTo(HEADER);
        assertThatThrownBy(() -> file.open(PASSPHRASE, HEADER.expires())).hasMessageContaining("key-file-expired");
        assertThatThrownBy(() -> file.open(PASSPHRASE, MADE.minus(Duration.ofDays(2))))
                .hasMessageContaining("key-file-early");
    }

    @Test
    void noFileIsGoodForLongerThanTheMost() {
        assertThatThrownBy(() -> new TextureKeyFile.Header(
                        HEADER.id(),
                        HEADER.gtin(),
                        "SA",
                        3,
                        HEADER.profiles(),
                        MADE,
                        MADE.plus(Duration.ofDays(91)),
                        "anna",
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherFileIsForeign() {
        assertThatThrownBy(() -> TextureKeyFile.read("-----BEGIN".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("key-file-foreign");
        assertThatThrownBy(() -> TextureKeyFile.read(new byte[10 << 20])).hasMessageContaining("key-file-foreign");
    }
}

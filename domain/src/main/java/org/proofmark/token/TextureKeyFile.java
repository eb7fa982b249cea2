package org.proofmark.token;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Randomness;
import org.proofmark.token.internal.PassphraseSeal;

/**
 * The texture key of one product, market and slot in a file, for a verifier without a network. Whoever opens it can print the marks of that
 * slot: it is encrypted under a passphrase, it expires, and each is logged by {@link TextureKeyExports}. It holds no key that makes or checks
 * a serial's tag. Needs neither a keystore nor a container.
 *
 * <p>UTF-8 text of one form only, so that no byte can be changed without notice (ADR 165): a line that names the format; {@code name: value}
 * lines, which are authenticated; the sealed key; a digest of all above, which tells a damaged file from a wrong passphrase.
 */
public final class TextureKeyFile {
    /** Days that a file is good for, at most. */
    public static final int MOST_DAYS = 90;

    /** Longer files are refused unread. */
    public static final int MOST_BYTES = 512 * 1024;

    private static final String FORMAT = "PROOFMARK-TEXTURE-KEY ";
    /** Files that name no press are written as the first release did, so that it reads them. */
    private static final String PLAIN = FORMAT + 1;

    private static final String WITH_PRESSES = FORMAT + 2;
    /** Names the version of the fingerprint. Files that are still good name the judge there, so the line keeps its old name. */
    private static final String FINGERPRINT = "press-model";

    private static final String KDF = "PBKDF2-HMAC-SHA256";
    /** A stolen file is not made cheap, nor a foreign one made to stop the tool for hours. */
    private static final int MOST_ITERATIONS = 20 * PassphraseSeal.ITERATIONS;
    /** The laptop's clock may lag so far behind the server's. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Header header;
    private final int iterations;
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] sealed;

    private TextureKeyFile(Header header, int iterations, byte[] salt, byte[] nonce, byte[] sealed) {
        this.header = header;
        this.iterations = iterations;
        this.salt = salt;
        this.nonce = nonce;
        this.sealed = sealed;
    }

    /**
     * What a file says of itself, in the open.
     *
     * @param id of the export, in the server's log
     * @param market short name, for people; no control characters
     * @param slot 0 to 255, the first 8 bits of the serials whose marks the key draws
     * @param profiles of the marks that the slot's labels may carry; at least one
     * @param created whole seconds
     * @param expires whole seconds, at most {@link #MOST_DAYS} after {@code created}
     * @param exportedBy name of the actor
     * @param offlineKeys public keys of the brand that check labels of the offline profile; possibly none
     * @param presses of the slot's orders, as far as they were known
     */
    public record Header(
            UUID id,
            Gtin gtin,
            String market,
            int slot,
            List<String> profiles,
            Instant created,
            Instant expires,
            String exportedBy,
            List<OfflineKey> offlineKeys,
            PressNumbers.OfSlot presses) {
        /** Where no press is known. */
        public Header(
                UUID id,
                Gtin gtin,
                String market,
                int slot,
                List<String> profiles,
                Instant created,
                Instant expires,
                String exportedBy,
                List<OfflineKey> offlineKeys) {
            this(id, gtin, market, slot, profiles, created, expires, exportedBy, offlineKeys, PressNumbers.OfSlot.NONE);
        }

        public Header {
            profiles = List.copyOf(profiles);
            offlineKeys = List.copyOf(offlineKeys);
            if (slot < 0 || slot >= TokenRegistry.SLOTS) {
                throw new IllegalArgumentException("no slot " + slot);
            }
            if (profiles.isEmpty() || !profiles.stream().allMatch(profile -> profile.matches("[a-z0-9-]{1,40}"))) {
                throw new IllegalArgumentException("no texture profiles: " + profiles);
            }
            if (created.getNano() != 0
                    || expires.getNano() != 0
                    || !expires.isAfter(created)
                    || expires.isAfter(created.plus(Duration.ofDays(MOST_DAYS)))) {
                throw new IllegalArgumentException("valid from " + created + " to " + expires);
            }
            if (!isLine(market)
                    || !isLine(exportedBy)
                    || !(presses.known().isEmpty() || isLine(presses.fingerprint()))) {
                throw new IllegalArgumentException("a name is no line of text");
            }
        }

        private static boolean isLine(String text) {
            return !text.isEmpty() && text.equals(text.strip()) && text.chars().noneMatch(Character::isISOControl);
        }
    }

    /** An opened file. */
    public record Opened(Header header, TextureKey key) {}

    /** Writes a file. The caller has refused weak passphrases and logs the export. */
    public static byte[] seal(Header header, TextureKey key, char[] passphrase, Randomness randomness) {
        byte[] salt = randomness.bytes(PassphraseSeal.SALT);
        byte[] nonce = randomness.bytes(PassphraseSeal.NONCE);
        byte[] secret = key.secret();
        byte[] open = open(header, PassphraseSeal.ITERATIONS, salt, nonce);
        byte[] sealed = PassphraseSeal.seal(secret, open, passphrase, salt, nonce, PassphraseSeal.ITERATIONS);
        Arrays.fill(secret, (byte) 0);
        return whole(open, sealed);
    }

    /**
     * Reads what is in the open. Nothing of it is beyond doubt until {@link #open}.
     *
     * @throws ProblemException {@code key-file-foreign} for anything else than such a file; {@code key-file-damaged}
     */
    public static TextureKeyFile read(byte[] file) {
        String text = file.length > MOST_BYTES ? "" : text(file);
        if (!text.startsWith(PLAIN + "\n") && !text.startsWith(WITH_PRESSES + "\n")) {
            throw refused("key-file-foreign", "This is no Proofmark texture key file, or one of a later release");
        }
        try {
            TextureKeyFile read = new Lines(text).file();
            byte[] again = whole(open(read.header, read.iterations, read.salt, read.nonce), read.sealed);
            if (MessageDigest.isEqual(again, file)) {
                return read;
            }
        } catch (ProblemException | IllegalArgumentException | DateTimeException malformed) {
            // Below.
        }
        throw refused("key-file-damaged", "The key file is damaged; fetch it again from where it came");
    }

    /** What the file says of itself; to be believed once it was opened. */
    public Header header() {
        return header;
    }

    /**
     * Takes the key out: some tenths of a second.
     *
     * @throws ProblemException {@code key-file-passphrase} where the passphrase is another or the file was altered; {@code
     *     key-file-expired}; {@code key-file-early} where {@code now} is before the file was made
     */
    public Opened open(char[] passphrase, Instant now) {
        byte[] secret = PassphraseSeal.open(
                        sealed, open(header, iterations, salt, nonce), passphrase, salt, nonce, iterations)
                .orElseThrow(() -> refused(
                        "key-file-passphrase", "The passphrase is not that of the key file, or the file was altered"));
        if (!now.isBefore(header.expires())) {
            throw refused("key-file-expired", "The key file expired at " + header.expires() + "; ask for a new one");
        }
        if (now.isBefore(header.created().minus(CLOCKS_DIFFER))) {
            throw refused(
                    "key-file-early",
                    "The key file was made at " + header.created() + ", after what this computer's clock says");
        }
        TextureKey key = new TextureKey(secret);
        Arrays.fill(secret, (byte) 0);
        return new Opened(header, key);
    }

    private static byte[] open(Header header, int iterations, byte[] salt, byte[] nonce) {
        PressNumbers.OfSlot presses = header.presses();
        StringBuilder text = new StringBuilder(presses.known().isEmpty() ? PLAIN : WITH_PRESSES).append('\n');
        line(text, "export", header.id());
        line(text, "gtin", header.gtin());
        line(text, "market", header.market());
        line(text, "slot", header.slot());
        line(text, "profiles", String.join(" ", header.profiles()));
        line(text, "created", header.created());
        line(text, "expires", header.expires());
        line(text, "exported-by", header.exportedBy());
        for (OfflineKey key : header.offlineKeys()) {
            line(text, "offline-key", key.id() + " " + key.epoch() + " " + key.publicKey());
        }
        if (!presses.known().isEmpty()) {
            line(text, FINGERPRINT, presses.fingerprint());
            line(text, "presses", presses.every() ? "every" : "some");
            presses.known()
                    .forEach(press -> line(
                            text,
                            "press",
                            press.order() + " " + press.photographs() + " " + TO_TEXT.encodeToString(packed(press))));
        }
        line(text, "kdf", KDF + " " + iterations + " " + TO_TEXT.encodeToString(salt));
        line(text, "nonce", TO_TEXT.encodeToString(nonce));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(PressNumbers press) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * press.numbers().size());
        press.numbers().forEach(bytes::putFloat);
        return bytes.array();
    }

    private static byte[] whole(byte[] open, byte[] sealed) {
        StringBuilder text = new StringBuilder(new String(open, StandardCharsets.UTF_8));
        line(text, "sealed", TO_TEXT.encodeToString(sealed));
        line(text, "digest", TO_TEXT.encodeToString(sha256(text.toString().getBytes(StandardCharsets.UTF_8))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException noText) {
            return new String(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static ProblemException refused(String type, String title) {
        return Problem.of(Problem.Kind.INVALID, type, title).exception();
    }

    /** The lines in their order. Whatever it lets through must still be written back the same. */
    private static final class Lines {
        private final String[] lines;
        private int next = 1;

        Lines(String text) {
            lines = text.split("\n", -1);
        }

        TextureKeyFile file() {
            UUID id = UUID.fromString(value("export"));
            Gtin gtin = Gtin.of(value("gtin"));
            String market = value("market");
            int slot = Integer.parseInt(value("slot"));
            List<String> profiles = List.of(value("profiles").split(" ", -1));
            Instant created = Instant.parse(value("created"));
            Instant expires = Instant.parse(value("expires"));
            String exportedBy = value("exported-by");
            List<OfflineKey> keys = new ArrayList<>();
            while (next < lines.length && lines[next].startsWith("offline-key: ")) {
                String[] parts = parts(value("offline-key"));
                keys.add(new OfflineKey(parts[0], Integer.parseInt(parts[1]), parts[2]));
            }
            PressNumbers.OfSlot presses = lines[0].equals(WITH_PRESSES) ? presses() : PressNumbers.OfSlot.NONE;
            String[] kdf = parts(value("kdf"));
            int iterations = Integer.parseInt(kdf[1]);
            byte[] salt = bytes(kdf[2], PassphraseSeal.SALT);
            byte[] nonce = bytes(value("nonce"), PassphraseSeal.NONCE);
            byte[] sealed = bytes(value("sealed"), 32 + 16);
            if (!kdf[0].equals(KDF) || iterations < PassphraseSeal.ITERATIONS || iterations > MOST_ITERATIONS) {
                throw new IllegalArgumentException("another key derivation");
            }
            Header header = new Header(
                    id, gtin, market, slot, profiles, created, expires, exportedBy, List.copyOf(keys), presses);
            return new TextureKeyFile(header, iterations, salt, nonce, sealed);
        }

        private PressNumbers.OfSlot presses() {
            String fingerprint = value(FINGERPRINT);
            String which = value("presses");
            List<PressNumbers> known = new ArrayList<>();
            while (next < lines.length && lines[next].startsWith("press: ")) {
                String[] press = parts(value("press"));
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(press[2]));
                List<Float> numbers = new ArrayList<>();
                while (bytes.remaining() >= Float.BYTES) {
                    numbers.add(bytes.getFloat());
                }
                known.add(new PressNumbers(UUID.fromString(press[0]), Integer.parseInt(press[1]), numbers));
            }
            return new PressNumbers.OfSlot(fingerprint, which.equals("every"), known);
        }

        private String value(String name) {
            String prefix = name + ": ";
            if (next >= lines.length || !lines[next].startsWith(prefix)) {
                throw new IllegalArgumentException("no " + name);
            }
            return lines[next++].substring(prefix.length());
        }

        private static String[] parts(String value) {
            String[] parts = value.split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not three words");
            }
            return parts;
        }

        private static byte[] bytes(String text, int length) {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != length) {
                throw new IllegalArgumentException("not " + length + " bytes");
            }
            return bytes;
        }
    }
}

package org.proofmark.token.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The building blocks against vectors that others published: RFCs inline, Wycheproof where its files are at hand. */
class PublishedVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 4231 §4.2, §4.3, §4.4, §4.7. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
                + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
                + " dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd,"
                + " 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    })
    void hmacOfRfc4231(String key, String message, String expected) {
        assertThat(HEX.formatHex(hash(HEX.parseHex(key), HEX.parseHex(message))))
                .isEqualTo(expected);
    }

    /** RFC 5869 appendix A.1 to A.3. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9,"
                + " 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, '', '',"
                + " 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    })
    void hkdfOfRfc5869(String secret, String salt, String info, String expected) {
        byte[] out = Hkdf.derive(HEX.parseHex(secret), HEX.parseHex(salt), HEX.parseHex(info), expected.length() / 2);
        assertThat(HEX.formatHex(out)).isEqualTo(expected);
    }

    @Test
    void hkdfRefusesWhatSha256CannotGive() {
        assertThatThrownBy(() -> Hkdf.derive(new byte[32], new byte[0], new byte[0], 8161))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hmacOfWycheproof() throws IOException {
        int checked = 0;
        for (JsonValue g : Conformance.vectors("hmac_sha256_test.json").getJsonArray("testGroups")) {
            for (JsonValue t : g.asJsonObject().getJsonArray("tests")) {
                JsonObject test = t.asJsonObject();
                byte[] tag = hex(test, "tag");
                byte[] ours = Arrays.copyOf(hash(hex(test, "key"), hex(test, "msg")), tag.length);
                assertThat(Arrays.equals(ours, tag))
                        .as("tcId " + test.getInt("tcId"))
                        .isEqualTo(test.getString("result").equals("valid"));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(174);
    }

    @Test
    void hkdfOfWycheproof() throws IOException {
        int checked = 0;
        for (JsonValue g : Conformance.vectors("hkdf_sha256_test.json").getJsonArray("testGroups")) {
            for (JsonValue t : g.asJsonObject().getJsonArray("tests")) {
                JsonObject test = t.asJsonObject();
                byte[] secret = hex(test, "ikm");
                byte[] salt = hex(test, "salt");
                byte[] info = hex(test, "info");
                int size = test.getInt("size");
                if (test.getString("result").equals("valid")) {
                    assertThat(Hkdf.derive(secret, salt, info, size))
                            .as("tcId " + test.getInt("tcId"))
                            .isEqualTo(hex(test, "okm"));
                } else {
                    assertThatThrownBy(() -> Hkdf.derive(secret, salt, info, size))
                            .isInstanceOf(IllegalArgumentException.class);
                }
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(86);
    }

    @Test
    void ed25519OfWycheproof() throws IOException {
        int checked = 0;
        for (JsonValue g : Conformance.vectors("ed25519_test.json").getJsonArray("testGroups")) {
            byte[] key =
                    HEX.parseHex(g.asJsonObject().getJsonObject("publicKey").getString("pk"));
            for (JsonValue t : g.asJsonObject().getJsonArray("tests")) {
                JsonObject test = t.asJsonObject();
                assertThat(LabelSignatures.verify(key, hex(test, "msg"), hex(test, "sig")))
                        .as("tcId " + test.getInt("tcId"))
                        .isEqualTo(test.getString("result").equals("valid"));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(151);
    }

    /** RFC 8032 §7.1, tests 1 and 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + " fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
                + " 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void ed25519OfRfc8032(String seed, String key, String message, String signature) {
        assertThat(HEX.formatHex(LabelSignatures.publicKey(HEX.parseHex(seed)))).isEqualTo(key);
        assertThat(HEX.formatHex(LabelSignatures.sign(HEX.parseHex(seed), HEX.parseHex(message))))
                .isEqualTo(signature);
        assertThat(LabelSignatures.verify(HEX.parseHex(key), HEX.parseHex(message), HEX.parseHex(signature)))
                .isTrue();
    }

    private static byte[] hash(byte[] key, byte[] message) {
        byte[] out = new byte[KeyedHash.LENGTH];
        new KeyedHash(key).hash(message, message.length, out);
        return out;
    }

    private static byte[] hex(JsonObject test, String field) {
        return HEX.parseHex(test.getString(field));
    }
}

package org.proofmark.token.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Element;
import org.proofmark.kernel.ElementString;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Randomness;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.OfflineKey;
import org.proofmark.token.PublishedKey;
import org.proofmark.token.PublishedKey.State;

/** What the door tells outsiders of the keys, over epochs that are a list and a keystore that is a file. */
class PublishedKeysTest {
    private static final TenantId TENANT = TokenFormatTest.TENANT;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Actor INSPECTOR = new Actor(TENANT, new UUID(1, 1), "inspector", Set.of(Role.INSPECTOR));

    @TempDir
    Path directory;

    private final List<SqlTokenStore.StoredEpoch> stored = new ArrayList<>();
    private Keystore keystore;
    private TokensBean tokens;

    @BeforeEach
    void open() {
        Random random = new Random(11);
        Randomness dice = length -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        };
        SqlTokenStore store = new SqlTokenStore() {
            @Override
            public List<StoredEpoch> epochs(TenantId tenant) {
                return tenant.equals(TENANT) ? List.copyOf(stored) : List.of();
            }

            @Override
            public boolean anyEpoch() {
                return !stored.isEmpty();
            }
        };
        keystore = new Keystore(directory.resolve("t.bcfks").toString(), "test only", dice, store);
        tokens = new TokensBean(store, keystore, dice, 10);
    }

    private void epoch(int number) {
        stored.add(new SqlTokenStore.StoredEpoch(
                number,
                RootKeys.check(keystore.roots().create(TENANT, number), TENANT, number),
                FIRST.plusSeconds(86_400L * (number - 1))));
    }

    @Test
    void beforeTheFirstEpochThereIsNone() {
        assertThat(tokens.publishedKeys(INSPECTOR)).isEmpty();
    }

    @Test
    void oneKeyAnEpochAndTheNewestSigns() {
        epoch(1);
        assertThat(tokens.publishedKeys(INSPECTOR))
                .extracting(PublishedKey::state)
                .containsExactly(State.SIGNING);
        epoch(2);
        epoch(3);
        List<PublishedKey> keys = tokens.publishedKeys(INSPECTOR);
        assertThat(keys).extracting(PublishedKey::epoch).containsExactly(1, 2, 3);
        assertThat(keys)
                .extracting(PublishedKey::state)
                .containsExactly(State.VERIFY_ONLY, State.VERIFY_ONLY, State.SIGNING);
        assertThat(keys)
                .extracting(PublishedKey::validFrom)
                .containsExactly(FIRST, FIRST.plusSeconds(86_400), FIRST.plusSeconds(172_800));
        assertThat(keys)
                .allMatch(key -> key.tenant().equals(TENANT) && key.algorithm().equals("Ed25519"));
        assertThat(keys).extracting(PublishedKey::publicKey).doesNotHaveDuplicates();
        assertThat(keys)
                .extracting(PublishedKey::id)
                .containsExactlyElementsOf(
                        tokens.offlineKeys(TENANT).stream().map(OfflineKey::id).toList());
    }

    /** As an outsider would, with the published text and another implementation of RFC 8032. */
    @Test
    void thePublishedBytesAreTheKeyThatLabelsAreSignedWith() throws GeneralSecurityException {
        epoch(1);
        epoch(2);
        ElementString label = new ElementString(
                List.of(new Element("01", TokenFormatTest.GTIN.value()), new Element("21", "ABC123")));
        String value = tokens.signLabel(TENANT, label).value("99").orElseThrow();
        List<PublishedKey> keys = tokens.publishedKeys(INSPECTOR);

        assertThat(value).startsWith(keys.get(1).id());
        assertThat(verifies(keys.get(1), value.substring(4))).isTrue();
        assertThat(verifies(keys.get(0), value.substring(4))).isFalse();
    }

    private static boolean verifies(PublishedKey key, String signature) throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(key.publicKey());
        assertThat(raw).hasSize(32);
        Signature ed25519 = Signature.getInstance(key.algorithm());
        ed25519.initVerify(KeyFactory.getInstance(key.algorithm())
                .generatePublic(new X509EncodedKeySpec(HexFormat.of()
                        .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw)))));
        ed25519.update(
                ("PM1-LABEL\n(01)" + TokenFormatTest.GTIN.value() + "(21)ABC123").getBytes(StandardCharsets.UTF_8));
        return ed25519.verify(Base64.getUrlDecoder().decode(signature));
    }

    @Test
    void onlyThoseWhoActWithinTheTenantAsk() {
        epoch(1);
        Actor operator = new Actor(TENANT, new UUID(1, 2), "operator", Set.of(Role.OPERATOR));
        assertThatThrownBy(() -> tokens.publishedKeys(operator)).isInstanceOf(ProblemException.class);
        Actor stranger = new Actor(
                TenantId.of("01920000-0000-7000-8000-000000000009"), new UUID(1, 3), "x", Set.of(Role.INSPECTOR));
        assertThat(tokens.publishedKeys(stranger)).isEmpty();
    }
}

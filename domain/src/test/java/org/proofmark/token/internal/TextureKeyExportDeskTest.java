package org.proofmark.token.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Randomness;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.PressNumbers;
import org.proofmark.token.SlotState;
import org.proofmark.token.SlotView;
import org.proofmark.token.TextureKey;
import org.proofmark.token.TextureKeyExported;
import org.proofmark.token.TextureKeyExports.Exported;
import org.proofmark.token.TextureKeyExports.Request;
import org.proofmark.token.TextureKeyFile;

/** What may leave the keystore and what never does, with the real keystore; database and events are lists. */
class TextureKeyExportDeskTest {
    private static final TenantId TENANT = TokenFormatTest.TENANT;
    private static final Gtin GTIN = TokenFormatTest.GTIN;
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.700Z");
    private static final String PASSPHRASE = "velvet anchor plum lantern";
    private static final Actor BRAND = actor(Role.BRAND);
    private static final String SERIAL = "0123456789ABCDEFGHJK";

    @TempDir
    Path directory;

    private final List<StoredSlot> slots = new ArrayList<>();
    private final List<Object> said = new ArrayList<>();
    private final Log log = new Log();
    private TokensBean tokens;
    private byte[] root;
    private TextureKeyExportDesk desk;

    private static Actor actor(Role role) {
        return new Actor(TENANT, new UUID(1, 1), role.key(), Set.of(role));
    }

    @BeforeEach
    void open() {
        Random random = new Random(11);
        Randomness dice = length -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        };
        List<SqlTokenStore.StoredEpoch> epochs = new ArrayList<>();
        SqlTokenStore store = new SqlTokenStore() {
            @Override
            public List<StoredEpoch> epochs(TenantId tenant) {
                return epochs;
            }

            @Override
            public List<StoredSlot> of(TenantId tenant, Gtin gtin) {
                return tenant.equals(TENANT) && gtin.equals(GTIN) ? slots : List.of();
            }

            @Override
            public boolean anyEpoch() {
                return !epochs.isEmpty();
            }
        };
        Keystore keystore = new Keystore(directory.resolve("t.bcfks").toString(), "test only", dice, store);
        tokens = new TokensBean(store, keystore, dice, 10);
        root = keystore.roots().create(TENANT, 1);
        byte[] check = RootKeys.check(root, TENANT, 1);
        epochs.add(new SqlTokenStore.StoredEpoch(1, check, NOW));
        slots.add(slot(5, SlotState.ISSUE, check));
        slots.add(slot(6, SlotState.VERIFY_ONLY, check));
        slots.add(slot(7, SlotState.REVOKED, check));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        desk = new TextureKeyExportDesk(new Registry(), tokens, log, clock, new Ids(clock, dice), dice, new Said());
    }

    private static StoredSlot slot(int number, SlotState state, byte[] check) {
        return new StoredSlot(
                new SlotView(
                        GTIN, number, TokenFormatTest.MARKET, 1, "PM1", "keyed-600-12", state, NOW, "a", null, null),
                check);
    }

    private static Request request(int slot, int days, String passphrase) {
        return new Request(GTIN, slot, "SA", List.of("keyed-600-12"), days, passphrase, PressNumbers.OfSlot.NONE);
    }

    @Test
    void theFileHoldsTheKeyOfOneSlotAndTheDatabaseAndListenersKnow() {
        Exported exported = desk.export(BRAND, request(5, 30, PASSPHRASE));
        TextureKeyFile.Opened opened = TextureKeyFile.read(exported.file()).open(PASSPHRASE.toCharArray(), NOW);

        assertThat(opened.key().forSerial(SERIAL))
                .isEqualTo(tokens.textureKey(TENANT, GTIN, 5).forSerial(SERIAL))
                .isNotEqualTo(tokens.textureKey(TENANT, GTIN, 6).forSerial(SERIAL));
        assertThat(opened.header().expires()).isEqualTo("2026-12-21T10:00:00Z");
        assertThat(opened.header().exportedBy()).isEqualTo("brand");
        assertThat(opened.header().offlineKeys())
                .isEqualTo(tokens.offlineKeys(TENANT))
                .hasSize(1);
        assertThat(log.rows).containsExactly(exported.entry());
        assertThat(said).singleElement().isInstanceOfSatisfying(TextureKeyExported.class, event -> {
            assertThat(event.export()).isEqualTo(opened.header().id());
            assertThat(event.actor()).isEqualTo("brand");
            assertThat(event.slot()).isEqualTo(5);
        });
    }

    /** The keys that make and check tags derive from the same root: none of them may be what the file carries. */
    @Test
    void noMacKeyEverLeaves() {
        TextureKey exported = TextureKeyFile.read(
                        desk.export(BRAND, request(5, 1, PASSPHRASE)).file())
                .open(PASSPHRASE.toCharArray(), NOW)
                .key();
        SlotContext context = new SlotContext(TENANT, GTIN, TokenFormatTest.MARKET, 5);

        assertThat(exported.forSerial(SERIAL))
                .isEqualTo(new TextureKey(context.key(root, SlotKeys.TEXTURE)).forSerial(SERIAL))
                .isNotEqualTo(new TextureKey(context.key(root, SlotKeys.MAC)).forSerial(SERIAL))
                .isNotEqualTo(new TextureKey(context.key(root, SlotKeys.ENC)).forSerial(SERIAL))
                .isNotEqualTo(new TextureKey(root).forSerial(SERIAL));
    }

    @Test
    void onlyBrandsExportAndOnlyTheyAndComplianceSeeTheLog() {
        for (Role role : Role.values()) {
            if (role != Role.BRAND) {
                assertThatThrownBy(() -> desk.export(actor(role), request(5, 30, PASSPHRASE)))
                        .as(role.key())
                        .hasMessageContaining("role-missing");
            }
            if (role != Role.BRAND && role != Role.COMPLIANCE) {
                assertThatThrownBy(() -> desk.list(actor(role), Page.Window.first(10)))
                        .hasMessageContaining("role-missing");
            }
        }
        assertThat(desk.list(actor(Role.COMPLIANCE), Page.Window.first(10)).total())
                .isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void whatMayNotLeaveLeavesNoTrace() {
        assertRefused("passphrase-weak", request(5, 30, "password"));
        assertRefused("days-out-of-range", request(5, 91, PASSPHRASE));
        assertRefused("days-out-of-range", request(5, 0, PASSPHRASE));
        assertRefused("slot-revoked", request(7, 30, PASSPHRASE));
        assertRefused("slot-not-found", request(9, 30, PASSPHRASE));
        assertRefused(
                "texture-profile-invalid",
                new Request(GTIN, 5, "SA", List.of(), 30, PASSPHRASE, PressNumbers.OfSlot.NONE));
        assertThat(log.rows).isEmpty();
        assertThat(said).isEmpty();
        assertThat(desk.export(BRAND, request(6, 90, PASSPHRASE)).entry().expires())
                .isEqualTo(Instant.parse("2026-11-21T10:00:00Z").plus(Duration.ofDays(90)));
    }

    private void assertRefused(String type, Request request) {
        assertThatThrownBy(() -> desk.export(BRAND, request))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().type()).isEqualTo(type);
                    assertThat(refused.problem().toString()).doesNotContain(request.passphrase());
                });
    }

    private static final class Log extends SqlTextureKeyExports {
        private final List<org.proofmark.token.TextureKeyExports.Entry> rows = new ArrayList<>();

        @Override
        void add(TenantId tenant, org.proofmark.token.TextureKeyExports.Entry entry) {
            rows.add(entry);
        }

        @Override
        Page<org.proofmark.token.TextureKeyExports.Entry> list(TenantId tenant, Page.Window window) {
            return new Page<>(rows, rows.size());
        }
    }

    private final class Registry extends JpaTokenRegistry {
        @Override
        public SlotView slot(Actor actor, Gtin gtin, int slot) {
            return slots.stream()
                    .map(StoredSlot::view)
                    .filter(view -> view.slot() == slot)
                    .findFirst()
                    .orElseThrow(() -> org.proofmark.kernel.Problem.notFound("slot", String.valueOf(slot)));
        }
    }

    private final class Said implements Event<DomainEvent> {
        @Override
        public void fire(DomainEvent event) {
            said.add(event);
        }

        @Override
        public <U extends DomainEvent> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DomainEvent> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<DomainEvent> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DomainEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DomainEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}

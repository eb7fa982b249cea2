package org.proofmark.token.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.SlotState;
import org.proofmark.token.SlotView;
import org.proofmark.token.TokenCheck;

/** The desk over a registry that is a list; the same over the database is {@code TokenRegistryIT}. */
class TokenDeskTest {
    private static final TenantId TENANT = TokenFormatTest.TENANT;
    private static final TenantId OTHER = TenantId.of("01920000-0000-7000-8000-000000000002");
    private static final Gtin GTIN = TokenFormatTest.GTIN;
    private static final UUID MARKET = TokenFormatTest.MARKET;
    private static final UUID OTHER_MARKET = new UUID(1, 2);

    @TempDir
    Path directory;

    private final List<StoredSlot> stored = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private int reads;
    private byte[] check;
    private TokenDesk desk;

    @BeforeEach
    void open() {
        Random random = new Random(5);
        RootKeys roots = new RootKeys(
                directory.resolve("t.bcfks"),
                "test only",
                length -> {
                    byte[] bytes = new byte[length];
                    random.nextBytes(bytes);
                    return bytes;
                },
                () -> false);
        check = RootKeys.check(roots.create(TENANT, 1), TENANT, 1);
        desk = new TokenDesk(
                (tenant, gtin) -> {
                    reads++;
                    return tenant.equals(TENANT) && gtin.equals(GTIN) ? List.copyOf(stored) : List.of();
                },
                roots,
                length -> new byte[length],
                Duration.ofSeconds(10),
                nanos::get);
        stored.add(slot(0, MARKET, SlotState.ISSUE, check));
        stored.add(slot(1, OTHER_MARKET, SlotState.ISSUE, check));
    }

    private static StoredSlot slot(int number, UUID market, SlotState state, byte[] check) {
        Instant revoked = state == SlotState.REVOKED ? Instant.EPOCH : null;
        return new StoredSlot(
                new SlotView(GTIN, number, market, 1, "PM1", "none", state, Instant.EPOCH, "test", revoked, null),
                check);
    }

    @Test
    void whatIsSignedChecksAndNothingElseDoes() {
        String serial = desk.signer(TENANT, GTIN, 1).sign(42);
        assertThat(desk.check(TENANT, GTIN, serial)).isInstanceOfSatisfying(TokenCheck.Valid.class, valid -> {
            assertThat(valid.number()).isEqualTo(42);
            assertThat(valid.slot().market()).isEqualTo(OTHER_MARKET);
        });
        char last = serial.charAt(19);
        assertThat(desk.check(TENANT, GTIN, serial.substring(0, 19) + (last == '0' ? '1' : '0')))
                .isInstanceOf(TokenCheck.Forged.class);
        assertThat(desk.check(OTHER, GTIN, serial)).isInstanceOf(TokenCheck.UnknownSlot.class);
        assertThat(desk.check(TENANT, Gtin.of("09506000134369"), serial)).isInstanceOf(TokenCheck.UnknownSlot.class);
        // The first two characters and a half hold the slot: 9 is none.
        assertThat(desk.check(TENANT, GTIN, "15" + serial.substring(2))).isInstanceOf(TokenCheck.UnknownSlot.class);
        for (String text :
                new String[] {"", "0", serial + "0", serial.substring(1), serial.replace(last, 'U'), "é".repeat(20)}) {
            assertThat(desk.check(TENANT, GTIN, text)).isInstanceOf(TokenCheck.Forged.class);
        }
    }

    @Test
    void aRevokedSlotSignsNoMoreAndTouchesNoOther() {
        String inZero = desk.signer(TENANT, GTIN, 0).sign(7);
        String inOne = desk.signer(TENANT, GTIN, 1).sign(7);
        stored.set(0, slot(0, MARKET, SlotState.REVOKED, check));
        desk.forget(TENANT, GTIN);
        assertThatThrownBy(() -> desk.signer(TENANT, GTIN, 0)).hasMessageContaining("slot-revoked");
        assertThat(desk.check(TENANT, GTIN, inZero)).isInstanceOfSatisfying(TokenCheck.Valid.class, valid -> assertThat(
                        valid.slot().state())
                .isEqualTo(SlotState.REVOKED));
        assertThat(desk.check(TENANT, GTIN, inOne)).isInstanceOfSatisfying(TokenCheck.Valid.class, valid -> assertThat(
                        valid.slot().state())
                .isEqualTo(SlotState.ISSUE));
        assertThat(desk.signer(TENANT, GTIN, 1).sign(7)).isEqualTo(inOne);
        assertThat(desk.textureKey(TENANT, GTIN, 0).forSerial(inZero)).hasSize(32);
    }

    @Test
    void aSlotThatIsRotatedOutStillSignsItsNumbers() {
        String before = desk.signer(TENANT, GTIN, 0).sign(7);
        stored.set(0, slot(0, MARKET, SlotState.VERIFY_ONLY, check));
        assertThat(desk.signer(TENANT, GTIN, 0).sign(7)).isEqualTo(before);
    }

    @Test
    void inSteadyStateNothingIsReadAndAfterAWhileChangesAreSeen() {
        String serial = desk.signer(TENANT, GTIN, 0).sign(7);
        desk.check(TENANT, GTIN, serial);
        reads = 0;
        for (int i = 0; i < 1000; i++) {
            desk.check(TENANT, GTIN, serial);
        }
        assertThat(reads).isZero();
        stored.set(0, slot(0, MARKET, SlotState.REVOKED, check));
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(((TokenCheck.Valid) desk.check(TENANT, GTIN, serial)).slot().state())
                .isEqualTo(SlotState.REVOKED);
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void troubleWithOneRootStaysWithItsSlots() {
        byte[] foreign = check.clone();
        foreign[0] ^= 1;
        stored.set(1, slot(1, OTHER_MARKET, SlotState.ISSUE, foreign));
        String serial = desk.signer(TENANT, GTIN, 0).sign(7);
        assertThat(desk.check(TENANT, GTIN, serial)).isInstanceOf(TokenCheck.Valid.class);
        // Slot 1 begins with 04 to 07 in base 32: five bits and three.
        assertThatThrownBy(() -> desk.check(TENANT, GTIN, "04" + serial.substring(2)))
                .hasMessageContaining("keystore-unavailable");
    }

    @Test
    void slotsThatDoNotExistAreNotFound() {
        assertThatThrownBy(() -> desk.signer(TENANT, GTIN, 5)).hasMessageContaining("slot-not-found");
        assertThatThrownBy(() -> desk.signer(OTHER, GTIN, 0)).hasMessageContaining("slot-not-found");
        assertThatThrownBy(() -> desk.textureKey(TENANT, GTIN, 5)).hasMessageContaining("slot-not-found");
        assertThatThrownBy(() -> desk.signer(TENANT, GTIN, 0).sign(1L << 32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.signer(TENANT, GTIN, 0).sign(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}

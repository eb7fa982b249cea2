package org.proofmark.token.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Crockford;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

class TokenFormatTest {
    static final byte[] ROOT =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    static final TenantId TENANT = TenantId.of("01920000-0000-7000-8000-000000000001");
    static final UUID MARKET = UUID.fromString("01920000-0000-7000-8000-00000000005a");
    static final Gtin GTIN = Gtin.of("09506000134352");

    static SlotCodec codec(byte[] root, TenantId tenant, Gtin gtin, UUID market, int slot) {
        return new SlotKeys(root, new SlotContext(tenant, gtin, market, slot)).codec();
    }

    private static SlotCodec codec() {
        return codec(ROOT, TENANT, GTIN, MARKET, 7);
    }

    private static long check(SlotCodec codec, String serial) {
        return codec.check(Crockford.decode50(serial, 0), Crockford.decode50(serial, 10));
    }

    @Test
    void thePublishedVectorsAreReproducedHereAndByThePlainImplementation() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                        TokenFormatTest.class.getResourceAsStream("/org/proofmark/token/test-vectors.json"));
                JsonReader reader = Json.createReader(in)) {
            JsonObject file = reader.readObject();
            assertThat(file.getString("format")).isEqualTo("PM1");
            assertThat(file.getJsonArray("vectors")).hasSizeGreaterThanOrEqualTo(16);
            for (JsonValue v : file.getJsonArray("vectors")) {
                JsonObject vector = v.asJsonObject();
                byte[] root = HexFormat.of().parseHex(vector.getString("root"));
                UUID tenant = UUID.fromString(vector.getString("tenant"));
                UUID market = UUID.fromString(vector.getString("market"));
                String gtin = vector.getString("gtin");
                int slot = vector.getInt("slot");
                long number = vector.getJsonNumber("number").longValueExact();
                String serial = vector.getString("serial");

                byte[] context = ReferenceToken.context(tenant, gtin, market, slot);
                assertThat(HexFormat.of().formatHex(context)).isEqualTo(vector.getString("context"));
                assertThat(HexFormat.of().formatHex(ReferenceToken.key(root, "mac", context)))
                        .isEqualTo(vector.getString("macKey"));
                assertThat(HexFormat.of().formatHex(ReferenceToken.key(root, "enc", context)))
                        .isEqualTo(vector.getString("encKey"));
                assertThat(ReferenceToken.serial(root, context, number)).isEqualTo(serial);

                SlotContext ours = new SlotContext(new TenantId(tenant), Gtin.of(gtin), market, slot);
                assertThat(HexFormat.of().formatHex(ours.bytes())).isEqualTo(vector.getString("context"));
                assertThat(HexFormat.of().formatHex(ours.key(root, SlotKeys.TEXTURE)))
                        .isEqualTo(vector.getString("textureKey"));
                SlotCodec codec = new SlotKeys(root, ours).codec();
                assertThat(codec.sign(number)).isEqualTo(serial);
                assertThat(check(codec, serial)).isEqualTo(number);
            }
        }
    }

    @Property(tries = 400)
    void everyNumberComesBackAndThePlainImplementationAgrees(
            @ForAll @Size(32) byte[] root,
            @ForAll long tenant,
            @ForAll long market,
            @ForAll @IntRange(min = 0, max = 255) int slot,
            @ForAll @LongRange(min = 0, max = 0xffff_ffffL) long number) {
        UUID tenantId = new UUID(tenant, ~tenant);
        UUID marketId = new UUID(market, market >>> 7);
        SlotCodec codec = codec(root, new TenantId(tenantId), GTIN, marketId, slot);
        String serial = codec.sign(number);
        assertThat(serial).matches("[0-9A-HJKMNP-TV-Z]{20}");
        assertThat(check(codec, serial)).isEqualTo(number);
        assertThat(check(codec, serial.toLowerCase(java.util.Locale.ROOT))).isEqualTo(number);
        byte[] context = ReferenceToken.context(tenantId, GTIN.value(), marketId, slot);
        assertThat(serial).isEqualTo(ReferenceToken.serial(root, context, number));
    }

    @Test
    void serialsAreWrittenWhereTheyBelongAndNowhereElse() {
        byte[] out = new byte[24];
        codec().sign(5, out, 2);
        assertThat(new String(out, 2, 20, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo(codec().sign(5));
        assertThat(new byte[] {out[0], out[1], out[22], out[23]}).containsOnly(0);
    }

    @Test
    void everySingleBitFlipOfTenThousandTokensIsRejected() {
        SlotCodec codec = codec();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long number = i < 100 ? i : random.nextLong(1L << 32);
            String serial = codec.sign(number);
            long high = Crockford.decode50(serial, 0);
            long low = Crockford.decode50(serial, 10);
            assertThat(codec.check(high, low)).isEqualTo(number);
            for (int bit = 0; bit < 50; bit++) {
                if (codec.check(high ^ 1L << bit, low) >= 0 || codec.check(high, low ^ 1L << bit) >= 0) {
                    throw new AssertionError("a flip of bit " + bit + " passed in " + serial);
                }
            }
        }
    }

    /** A flipped tag also unmasks another number; here the mask is made to fit, so that the comparison of the tags stands alone. */
    @Test
    void everyBitOfTheTagCounts() {
        SlotCodec codec = codec();
        byte[] context = ReferenceToken.context(TENANT.value(), GTIN.value(), MARKET, 7);
        byte[] encKey = ReferenceToken.key(ROOT, "enc", context);
        long high = Crockford.decode50(codec.sign(42), 0);
        long low = Crockford.decode50(codec.sign(42), 10);
        long tag = (high & 1023) << 50 | low;
        for (int bit = -1; bit < 60; bit++) {
            long other = bit < 0 ? tag : tag ^ 1L << bit;
            long masked = 42 ^ ReferenceToken.mask(encKey, context, other);
            long forged = 7L << 42 | masked << 10 | other >>> 50;
            assertThat(codec.check(forged, other & (1L << 50) - 1))
                    .as("tag bit " + bit)
                    .isEqualTo(bit < 0 ? 42 : -1);
        }
    }

    @Test
    void tenMillionRandomTokensAreRejected() {
        SlotCodec codec = codec();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 10_000_000; i++) {
            // The right slot, so that the tag alone decides.
            long high = 7L << 42 | random.nextLong() >>> 22;
            if (codec.check(high, random.nextLong() >>> 14) >= 0) {
                throw new AssertionError("random token " + i + " passed");
            }
        }
    }

    @Test
    void aTokenPassesForNoOtherProductMarketSlotTenantOrEpoch() {
        byte[] otherRoot = ROOT.clone();
        otherRoot[31] ^= 1;
        SlotCodec[] others = {
            codec(ROOT, TENANT, Gtin.of("09506000134369"), MARKET, 7),
            codec(
                    ROOT,
                    TENANT,
                    GTIN,
                    new UUID(MARKET.getMostSignificantBits(), MARKET.getLeastSignificantBits() ^ 1),
                    7),
            codec(ROOT, TENANT, GTIN, MARKET, 8),
            codec(ROOT, TenantId.of("01920000-0000-7000-8000-000000000002"), GTIN, MARKET, 7),
            codec(otherRoot, TENANT, GTIN, MARKET, 7)
        };
        SlotCodec codec = codec();
        for (int number = 0; number < 2_000; number++) {
            String serial = codec.sign(number);
            long high = Crockford.decode50(serial, 0);
            long low = Crockford.decode50(serial, 10);
            for (SlotCodec other : others) {
                assertThat(other.check(high, low)).isEqualTo(-1);
                // Rewriting the slot number in the serial does not help.
                assertThat(other.check((long) other.slot() << 42 | high & (1L << 42) - 1, low))
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void threadsMayShareTheKeys() throws Exception {
        SlotKeys keys = new SlotKeys(ROOT, new SlotContext(TENANT, GTIN, MARKET, 7));
        String[] expected = new String[20_000];
        SlotCodec alone = keys.codec();
        for (int i = 0; i < expected.length; i++) {
            expected[i] = alone.sign(i);
        }
        java.util.stream.IntStream.range(0, 4).parallel().forEach(worker -> {
            SlotCodec codec = keys.codec();
            for (int i = 0; i < expected.length; i++) {
                if (!codec.sign(i).equals(expected[i])) {
                    throw new AssertionError("thread " + worker + " differs at " + i);
                }
            }
        });
    }
}

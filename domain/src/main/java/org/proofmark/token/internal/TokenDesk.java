package org.proofmark.token.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Crockford;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Randomness;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.CodeSigner;
import org.proofmark.token.SlotState;
import org.proofmark.token.SlotView;
import org.proofmark.token.TextureKey;
import org.proofmark.token.TokenCheck;
import org.proofmark.token.TokenRegistry;

/** Signs and checks with the slots' keys. Keeps the slots of the products that are scanned, with their keys, for a short while. */
final class TokenDesk {
    /** A product's slots, as the registry stores them. */
    interface Slots {
        List<StoredSlot> of(TenantId tenant, Gtin gtin);
    }

    /** The products that are kept in memory at most; a product takes about 2 KB a slot. */
    private static final int PRODUCTS = 50_000;

    private static final TokenCheck FORGED = new TokenCheck.Forged();
    private static final TokenCheck UNKNOWN = new TokenCheck.UnknownSlot();

    private record Product(TenantId tenant, Gtin gtin) {}

    /** A slot whose keys are derived when they are first asked for, so that trouble with one root stays with its slots. */
    private final class Ready {
        private final TenantId tenant;
        private final StoredSlot stored;
        private volatile @Nullable SlotKeys keys;

        Ready(TenantId tenant, StoredSlot stored) {
            this.tenant = tenant;
            this.stored = stored;
        }

        SlotView view() {
            return stored.view();
        }

        SlotKeys keys() {
            SlotKeys derived = keys;
            if (derived == null) {
                derived = TokenDesk.this.keys(tenant, stored);
                keys = derived;
            }
            return derived;
        }
    }

    private final Slots slots;
    private final RootKeys roots;
    private final SlotKeys decoy;
    private final Cache<Product, @Nullable Ready[]> cache;

    TokenDesk(Slots slots, RootKeys roots, Randomness randomness, Duration keep, Ticker ticker) {
        this.slots = slots;
        this.roots = roots;
        // An unknown slot is worked on with keys of its own, so that it takes as long as a forgery.
        this.decoy = new SlotKeys(
                randomness.bytes(32),
                new SlotContext(
                        new TenantId(new java.util.UUID(0, 0)), Gtin.of("96385074"), new java.util.UUID(0, 0), 0));
        this.cache = Caffeine.newBuilder()
                .maximumSize(PRODUCTS)
                .expireAfterWrite(keep)
                .ticker(ticker)
                .build();
    }

    TokenCheck check(TenantId tenant, Gtin gtin, String serial) {
        long high = serial.length() == CodeSigner.SERIAL_LENGTH ? Crockford.decode50(serial, 0) : -1;
        long low = high < 0 ? -1 : Crockford.decode50(serial, 10);
        if (low < 0) {
            return FORGED;
        }
        Ready[] ready = cache.get(new Product(tenant, gtin), this::load);
        Ready slot = ready[(int) (high >>> 42)];
        long number = (slot == null ? decoy : slot.keys()).codec().check(high, low);
        if (slot == null) {
            return UNKNOWN;
        }
        return number < 0 ? FORGED : new TokenCheck.Valid(slot.view(), number);
    }

    /** Reads the slot from the registry itself: one that was opened in a transaction that is not committed yet can be signed in. */
    CodeSigner signer(TenantId tenant, Gtin gtin, int slot) {
        StoredSlot stored = stored(tenant, gtin, slot);
        if (stored.view().state() == SlotState.REVOKED) {
            throw revoked(stored.view());
        }
        return keys(tenant, stored).codec();
    }

    /** What a slot's key is never changes, so a slot that is kept is as good as the registry. */
    TextureKey textureKey(TenantId tenant, Gtin gtin, int slot) {
        Ready[] kept = cache.getIfPresent(new Product(tenant, gtin));
        Ready known = kept == null || slot < 0 || slot >= kept.length ? null : kept[slot];
        StoredSlot stored = known == null ? stored(tenant, gtin, slot) : known.stored;
        return new TextureKey(context(tenant, stored.view()).key(root(tenant, stored), SlotKeys.TEXTURE));
    }

    List<SlotView> slots(TenantId tenant, Gtin gtin) {
        return Arrays.stream(cache.get(new Product(tenant, gtin), this::load))
                .filter(Objects::nonNull)
                .map(Ready::view)
                .toList();
    }

    void forget(TenantId tenant, Gtin gtin) {
        cache.invalidate(new Product(tenant, gtin));
    }

    void forgetAll() {
        cache.invalidateAll();
    }

    static ProblemException revoked(SlotView slot) {
        return Problem.conflict(
                "slot-revoked",
                "This slot is revoked",
                "Slot " + slot.slot() + " of GTIN " + slot.gtin() + " was revoked at " + slot.revokedAt()
                        + ". Order codes anew: they are made in another slot.");
    }

    private StoredSlot stored(TenantId tenant, Gtin gtin, int slot) {
        return slots.of(tenant, gtin).stream()
                .filter(stored -> stored.view().slot() == slot)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("slot", gtin + "/" + slot));
    }

    private @Nullable Ready[] load(Product product) {
        Ready[] ready = new Ready[TokenRegistry.SLOTS];
        for (StoredSlot stored : slots.of(product.tenant(), product.gtin())) {
            ready[stored.view().slot()] = new Ready(product.tenant(), stored);
        }
        return ready;
    }

    private SlotKeys keys(TenantId tenant, StoredSlot stored) {
        return new SlotKeys(root(tenant, stored), context(tenant, stored.view()));
    }

    private byte[] root(TenantId tenant, StoredSlot stored) {
        return roots.root(tenant, stored.view().epoch(), stored.check());
    }

    private static SlotContext context(TenantId tenant, SlotView slot) {
        return new SlotContext(tenant, slot.gtin(), slot.market(), slot.slot());
    }
}

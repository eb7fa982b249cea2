package org.proofmark.token.internal;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.ElementString;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Randomness;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.CodeSigner;
import org.proofmark.token.EpochRotated;
import org.proofmark.token.OfflineCheck;
import org.proofmark.token.OfflineKey;
import org.proofmark.token.PublishedKey;
import org.proofmark.token.SlotEvent;
import org.proofmark.token.SlotView;
import org.proofmark.token.TextureKey;
import org.proofmark.token.TokenCheck;
import org.proofmark.token.Tokens;

/** The door to the keys. Not transactional: the scan path needs no transaction to check a tag. */
@ApplicationScoped
public class TokensBean implements Tokens {
    private final @Nullable TokenDesk desk;
    private final @Nullable SqlTokenStore store;
    private final @Nullable Keystore keystore;

    /** For the container's proxy. */
    protected TokensBean() {
        desk = null;
        store = null;
        keystore = null;
    }

    @Inject
    public TokensBean(
            SqlTokenStore store,
            Keystore keystore,
            Randomness randomness,
            @ConfigProperty(name = "proofmark.token.cache-seconds") int cacheSeconds) {
        this.store = store;
        this.keystore = keystore;
        this.desk = new TokenDesk(
                store, keystore.roots(), randomness, Duration.ofSeconds(cacheSeconds), Ticker.systemTicker());
    }

    @Override
    public CodeSigner signer(TenantId tenant, Gtin gtin, int slot) {
        return desk().signer(tenant, gtin, slot);
    }

    @Override
    public TokenCheck check(TenantId tenant, Gtin gtin, String serial) {
        return desk().check(tenant, gtin, serial);
    }

    @Override
    public TextureKey textureKey(TenantId tenant, Gtin gtin, int slot) {
        return desk().textureKey(tenant, gtin, slot);
    }

    @Override
    public List<SlotView> slots(TenantId tenant, Gtin gtin) {
        return desk().slots(tenant, gtin);
    }

    @Override
    public ElementString signLabel(TenantId tenant, ElementString label) {
        List<SqlTokenStore.StoredEpoch> epochs = store().epochs(tenant);
        if (epochs.isEmpty()) {
            throw Problem.conflict(
                    "no-epoch",
                    "There is no key yet",
                    "Order codes first: the first order makes the tenant's root key.");
        }
        return LabelSignatures.sign(seed(tenant, epochs.get(epochs.size() - 1)), label);
    }

    @Override
    public List<OfflineKey> offlineKeys(TenantId tenant) {
        return store().epochs(tenant).stream()
                .map(epoch -> LabelSignatures.offlineKey(seed(tenant, epoch), epoch.epoch()))
                .toList();
    }

    @Override
    public List<PublishedKey> publishedKeys(Actor actor) {
        actor.require(Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR);
        List<SqlTokenStore.StoredEpoch> epochs = store().epochs(actor.tenant());
        return epochs.stream()
                .map(epoch -> published(actor.tenant(), epoch, epoch == epochs.get(epochs.size() - 1)))
                .toList();
    }

    private PublishedKey published(TenantId tenant, SqlTokenStore.StoredEpoch epoch, boolean newest) {
        OfflineKey key = LabelSignatures.offlineKey(seed(tenant, epoch), epoch.epoch());
        byte[] raw = Base64.getUrlDecoder().decode(key.publicKey());
        return new PublishedKey(
                key.id(),
                "Ed25519",
                Base64.getEncoder().encodeToString(raw),
                tenant,
                epoch.epoch(),
                epoch.since(),
                newest ? PublishedKey.State.SIGNING : PublishedKey.State.VERIFY_ONLY);
    }

    @Override
    public OfflineCheck checkLabel(List<OfflineKey> keys, ElementString label) {
        return LabelSignatures.check(keys, label);
    }

    /** Only what is committed may be forgotten: forgetting earlier, another thread would keep the old state again. */
    void slotChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) SlotEvent event) {
        desk().forget(event.tenant(), event.gtin());
    }

    void epochChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) EpochRotated event) {
        desk().forgetAll();
    }

    private byte[] seed(TenantId tenant, SqlTokenStore.StoredEpoch epoch) {
        RootKeys roots = java.util.Objects.requireNonNull(keystore).roots();
        return RootKeys.offlineSeed(roots.root(tenant, epoch.epoch(), epoch.check()), tenant, epoch.epoch());
    }

    private TokenDesk desk() {
        return java.util.Objects.requireNonNull(desk);
    }

    private SqlTokenStore store() {
        return java.util.Objects.requireNonNull(store);
    }
}

package org.proofmark.models.offline;

import java.time.Instant;
import java.util.List;
import org.proofmark.kernel.Gtin;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.token.OfflineKey;
import org.proofmark.token.PressNumbers;
import org.proofmark.token.TextureKeyFile;

/** The keys at hand. */
final class KeyRing {
    /**
     * One slot's.
     *
     * @param market short name
     * @param profiles that this release can read; never empty
     * @param created when the presses were known
     * @param expires when it is no longer used
     * @param presses of the slot's orders
     */
    record Key(
            Gtin gtin,
            int slot,
            String market,
            List<TextureProfile> profiles,
            TextureKey texture,
            Instant created,
            Instant expires,
            List<OfflineKey> offlineKeys,
            PressNumbers.OfSlot presses) {}

    private final List<Key> keys;

    KeyRing(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * The key of an opened file.
     *
     * @throws IllegalArgumentException where this release can read none of its marks
     */
    static Key key(TextureKeyFile.Opened file) {
        TextureKeyFile.Header header = file.header();
        List<TextureProfile> profiles = header.profiles().stream()
                .flatMap(id -> TextureProfile.mark(id).stream())
                .toList();
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("this release reads none of its marks: " + header.profiles());
        }
        return new Key(
                header.gtin(),
                header.slot(),
                header.market(),
                profiles,
                TextureKey.of(file.key()),
                header.created(),
                header.expires(),
                header.offlineKeys(),
                header.presses());
    }

    /** All keys of a product, expired ones as well. */
    List<Key> of(Gtin gtin) {
        return keys.stream().filter(key -> key.gtin().equals(gtin)).toList();
    }

    /** All of them. */
    List<Key> all() {
        return keys;
    }

    int size() {
        return keys.size();
    }
}

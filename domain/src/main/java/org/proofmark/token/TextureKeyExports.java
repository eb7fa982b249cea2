package org.proofmark.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;

/** Hands texture keys to verifiers without a network, one slot a file, and remembers each. Keys of serials' tags cannot be asked for. */
public interface TextureKeyExports {
    /**
     * @param market short name of the slot's market, for the file's reader; what it was made for is the slot's business
     * @param profiles texture profiles that the slot's labels may carry, for example {@code keyed-600-12}; one to eight
     * @param days until the file expires, 1 to {@link TextureKeyFile#MOST_DAYS}
     * @param passphrase 16 to 200 characters that are not easily guessed; kept nowhere
     * @param presses of the slot's orders
     */
    record Request(
            Gtin gtin,
            int slot,
            String market,
            List<String> profiles,
            int days,
            String passphrase,
            PressNumbers.OfSlot presses) {
        public Request {
            profiles = List.copyOf(profiles);
        }

        @Override
        public String toString() {
            return "Request[" + gtin + ", slot " + slot + "]";
        }
    }

    /** A file and its row in the log. */
    @SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
    record Exported(Entry entry, byte[] file) {}

    /**
     * A row of the log.
     *
     * @param market immutable id
     * @param expires when honest verifiers stop using the file
     */
    record Entry(
            UUID id,
            Gtin gtin,
            int slot,
            UUID market,
            String marketName,
            List<String> profiles,
            Instant exportedAt,
            String exportedBy,
            Instant expires) {
        public Entry {
            profiles = List.copyOf(profiles);
        }
    }

    /**
     * Makes a file. For brands alone: it is a licence to print the brand's marks. Each call makes another one.
     *
     * @throws org.proofmark.kernel.ProblemException {@code slot-not-found}; {@code slot-revoked}; {@code days-out-of-range}; {@code
     *     passphrase-weak}; {@code texture-profile-invalid}; {@code keystore-unavailable}
     */
    Exported export(Actor actor, Request request);

    /** All exports, newest first; the search text selects GTINs that contain it. For brands and compliance officers. */
    Page<Entry> list(Actor actor, Page.Window window);
}

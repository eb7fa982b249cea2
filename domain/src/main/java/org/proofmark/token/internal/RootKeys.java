package org.proofmark.token.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Randomness;
import org.proofmark.kernel.TenantId;

/**
 * The root key of every tenant's epochs, from the keystore, once read kept in memory. The keystore is made at the first start; when it
 * is missing although the database knows epochs, or cannot be read, nothing is made and everything that needs a key is refused until an
 * operator has put the right file back, which is noticed without a restart.
 */
final class RootKeys {
    /** The configured password that means: one of our own making, in the file beside the keystore. */
    static final String GENERATED = "generated";

    private static final int LENGTH = 32;
    private static final int CHECK_LENGTH = 8;

    private final Path file;
    private final String password;
    private final Randomness randomness;
    private final BooleanSupplier epochsExist;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private volatile @Nullable KeyFile open;
    private volatile String verified = "";

    /**
     * @param file of the keystore
     * @param password of the keystore, or {@link #GENERATED}
     * @param epochsExist whether the database knows any epoch of any tenant; then a missing keystore is a loss, not a first start
     */
    RootKeys(Path file, String password, Randomness randomness, BooleanSupplier epochsExist) {
        this.file = file;
        this.password = password;
        this.randomness = randomness;
        this.epochsExist = epochsExist;
    }

    /** What keeps the keys from being read, in words for the person on call; null when nothing does. */
    @Nullable
    String trouble() {
        try {
            KeyFile store = opened();
            String stamp = store.stamp();
            // Opening costs a tenth of a second of key stretching, and health is asked every few seconds.
            if (!stamp.equals(verified)) {
                store.verify();
                verified = stamp;
            }
            return null;
        } catch (IOException | ProblemException e) {
            open = null;
            verified = "";
            return e instanceof ProblemException refused
                    ? String.valueOf(refused.problem().detail())
                    : "the keystore cannot be read or its password is another; restore both from the backup";
        }
    }

    /**
     * The root of an epoch that the database knows.
     *
     * @param check the epoch's check value: another keystore's root of the same name is refused
     */
    byte[] root(TenantId tenant, int epoch, byte[] check) {
        String alias = alias(tenant, epoch);
        // With the check value, so that a root known under one is not given out under another.
        String name = alias + "." + HexFormat.of().formatHex(check);
        byte[] root = known.get(name);
        if (root == null) {
            root = read(alias)
                    .orElseThrow(
                            () -> unavailable("The keystore lacks the root key of an epoch that the database knows;"
                                    + " restore the keystore that belongs to this database."));
            if (!MessageDigest.isEqual(check(root, tenant, epoch), check)) {
                throw unavailable("The keystore holds another root key than the one that the database knows;"
                        + " restore the keystore that belongs to this database.");
            }
            known.put(name, root);
        }
        return root;
    }

    /**
     * Makes the root of a new epoch; durable on return. When a transaction that had made it was rolled back, or the database was
     * restored to before it, the same root is found again, so that codes printed meanwhile keep their meaning.
     */
    byte[] create(TenantId tenant, int epoch) {
        try {
            return opened().findOrAdd(alias(tenant, epoch), randomness.bytes(LENGTH));
        } catch (IOException e) {
            throw unavailable("The keystore cannot be changed. " + e.getMessage());
        }
    }

    /** Tells one root from another without revealing it: 8 bytes of {@code HKDF-SHA256(root, "check" ‖ tenant ‖ epoch)}. */
    static byte[] check(byte[] root, TenantId tenant, int epoch) {
        return Hkdf.derive(root, new byte[0], purpose("check", tenant, epoch), CHECK_LENGTH);
    }

    /** The Ed25519 seed of an epoch's offline profile: 32 bytes of {@code HKDF-SHA256(root, "offline" ‖ tenant ‖ epoch)}. */
    static byte[] offlineSeed(byte[] root, TenantId tenant, int epoch) {
        return Hkdf.derive(root, new byte[0], purpose("offline", tenant, epoch), 32);
    }

    private static byte[] purpose(String label, TenantId tenant, int epoch) {
        byte[] name = label.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(name.length + 20)
                .put(name)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .putInt(epoch)
                .array();
    }

    private static String alias(TenantId tenant, int epoch) {
        return "root." + tenant + "." + epoch;
    }

    private Optional<byte[]> read(String alias) {
        try {
            return opened().find(alias);
        } catch (IOException e) {
            throw unavailable("The keystore cannot be read. " + e.getMessage());
        }
    }

    private KeyFile opened() {
        KeyFile now = open;
        if (now != null && now.exists()) {
            return now;
        }
        synchronized (this) {
            try {
                now = open();
                open = now;
                return now;
            } catch (IOException e) {
                throw unavailable("The keystore cannot be opened; its password may be another. " + e.getMessage());
            }
        }
    }

    private KeyFile open() throws IOException {
        if (!Files.exists(file)) {
            if (epochsExist.getAsBoolean()) {
                throw unavailable("The keystore is missing, but the database knows codes made with it."
                        + " Restore it from the backup.");
            }
            KeyFile.makePrivateParent(file);
            KeyFile.exclusively(file, () -> {
                if (!Files.exists(file)) {
                    new KeyFile(file, password(true).toCharArray()).create();
                }
                return file;
            });
        }
        KeyFile store = new KeyFile(file, password(false).toCharArray());
        store.verify();
        return store;
    }

    private String password(boolean first) throws IOException {
        if (!password.equals(GENERATED)) {
            return password;
        }
        Path beside = file.resolveSibling(file.getFileName() + ".password");
        if (!Files.exists(beside)) {
            if (!first) {
                throw unavailable("The keystore's generated password is missing. Restore it from the backup.");
            }
            String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.bytes(LENGTH));
            KeyFile.replace(beside, fresh.getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(beside, StandardCharsets.US_ASCII).strip();
    }

    private static ProblemException unavailable(String detail) {
        return Problem.of(Problem.Kind.UNAVAILABLE, "keystore-unavailable", "The keys cannot be used right now")
                .detail(detail)
                .exception();
    }
}

package org.proofmark.token.internal;

import java.util.Arrays;

/** What is derived once for a slot and kept while it is in use. Immutable; {@link #codec} gives each thread its own worker. */
final class SlotKeys {
    static final String MAC = "mac";
    static final String ENC = "enc";
    static final String TEXTURE = "texture";

    private final int slot;
    private final byte[] context;
    private final KeyedHash mac;
    private final KeyedHash enc;

    /** @param root 32 random bytes of the tenant's epoch */
    SlotKeys(byte[] root, SlotContext context) {
        this.slot = context.slot();
        this.context = context.bytes();
        this.mac = hash(context.key(root, MAC));
        this.enc = hash(context.key(root, ENC));
    }

    /** A worker for one thread. */
    SlotCodec codec() {
        return new SlotCodec(slot, context, mac, enc);
    }

    private static KeyedHash hash(byte[] key) {
        KeyedHash hash = new KeyedHash(key);
        Arrays.fill(key, (byte) 0);
        return hash;
    }
}

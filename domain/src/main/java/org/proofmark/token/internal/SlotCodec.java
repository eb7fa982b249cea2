package org.proofmark.token.internal;

import org.proofmark.kernel.Crockford;
import org.proofmark.token.TokenFormat;

/**
 * Turns the numbers of one slot into serials and back. A serial is 100 bits: slot 8, masked number 32, tag 60. The tag authenticates the
 * number, and the tag masks the number (a synthetic IV), so serials of neighbouring numbers have nothing in common and no nonce can be
 * repeated. Not thread-safe: one for each thread.
 *
 * <pre>
 * tag    = first 60 bits of HMAC-SHA256(Kmac, ctx ‖ n)      n   as 4 bytes, big-endian
 * masked = n XOR first 32 bits of HMAC-SHA256(Kenc, ctx ‖ tag)   tag as 8 bytes, big-endian, the top 4 bits zero
 * </pre>
 */
final class SlotCodec implements TokenFormat {
    private static final long LOW_50 = (1L << 50) - 1;
    private static final int NUMBER = SlotContext.LENGTH;

    private final int slot;
    private final KeyedHash mac;
    private final KeyedHash enc;
    private final byte[] message = new byte[NUMBER + 8];
    private final byte[] hash = new byte[KeyedHash.LENGTH];

    SlotCodec(int slot, byte[] context, KeyedHash mac, KeyedHash enc) {
        this.slot = slot;
        this.mac = mac;
        this.enc = enc;
        System.arraycopy(context, 0, message, 0, NUMBER);
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public void sign(long number, byte[] out, int offset) {
        if (number >>> 32 != 0) {
            throw new IllegalArgumentException("a number has 32 bits: " + number);
        }
        long tag = tag(number);
        long masked = number ^ mask(tag);
        Crockford.encode50((long) slot << 42 | masked << 10 | tag >>> 50, out, offset);
        Crockford.encode50(tag & LOW_50, out, offset + 10);
    }

    @Override
    public long check(CharSequence serial) {
        long high = serial.length() == SERIAL_LENGTH ? Crockford.decode50(serial, 0) : -1;
        long low = high < 0 ? -1 : Crockford.decode50(serial, 10);
        return low < 0 ? -1 : check(high, low);
    }

    /**
     * The number that a serial of this slot was made from.
     *
     * @param high the first 50 bits of the serial, as {@link Crockford#decode50} gives them
     * @param low the last 50 bits
     * @return 0 to 2^32 - 1, or -1 when the tag does not check
     */
    long check(long high, long low) {
        long tag = (high & 1023) << 50 | low;
        long number = (high >>> 10 & 0xffff_ffffL) ^ mask(tag);
        // One comparison of two registers: the time does not depend on how many bits agree.
        return (tag(number) == tag) & (high >>> 42 == slot) ? number : -1;
    }

    private long tag(long number) {
        message[NUMBER] = (byte) (number >>> 24);
        message[NUMBER + 1] = (byte) (number >>> 16);
        message[NUMBER + 2] = (byte) (number >>> 8);
        message[NUMBER + 3] = (byte) number;
        mac.hash(message, NUMBER + 4, hash);
        return first64() >>> 4;
    }

    private long mask(long tag) {
        for (int i = 0; i < 8; i++) {
            message[NUMBER + i] = (byte) (tag >>> 56 - 8 * i);
        }
        enc.hash(message, NUMBER + 8, hash);
        return first64() >>> 32;
    }

    private long first64() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | hash[i] & 0xff;
        }
        return value;
    }
}

package org.proofmark.labelling.internal.raster;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Deflate (RFC 1951, one block of fixed codes, in the zlib wrapper of RFC 1950) for pictures of one bit a pixel: it looks for a match in
 * two places only, one row above and one byte before, which is where bar codes and text repeat. An order of magnitude faster than a
 * general search, and about as small on labels. For one thread.
 */
public final class RowDeflater {
    private static final int LONGEST = 258;
    private static final int SHORTEST = 3;

    /** By literal or length symbol: the code, first bit lowest. */
    private static final int[] CODES = new int[288];

    private static final int[] WIDTHS = new int[288];
    /** By match length: code with its extra bits above it, and the bits of both. */
    private static final int[] LENGTH_BITS = new int[LONGEST + 1];

    private static final int[] LENGTH_WIDTHS = new int[LONGEST + 1];

    static {
        for (int symbol = 0; symbol < 288; symbol++) {
            int width = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
            int code = symbol < 144
                    ? 0x30 + symbol
                    : symbol < 256 ? 0x190 + symbol - 144 : symbol < 280 ? symbol - 256 : 0xc0 + symbol - 280;
            CODES[symbol] = Integer.reverse(code) >>> 32 - width;
            WIDTHS[symbol] = width;
        }
        int base = SHORTEST;
        for (int symbol = 257; symbol < 285; symbol++) {
            int extra = symbol < 265 ? 0 : (symbol - 261) / 4;
            for (int i = 0; i < 1 << extra && base + i <= LONGEST; i++) {
                LENGTH_BITS[base + i] = CODES[symbol] | i << WIDTHS[symbol];
                LENGTH_WIDTHS[base + i] = WIDTHS[symbol] + extra;
            }
            base += 1 << extra;
        }
        LENGTH_BITS[LONGEST] = CODES[285];
        LENGTH_WIDTHS[LONGEST] = WIDTHS[285];
    }

    private final Adler32 sum = new Adler32();
    private byte[] out = new byte[1 << 14];
    private int at;
    private long pending;
    private int pendingBits;
    private int rowDistance;
    private int rowDistanceBits;

    /** The compressed bytes of the last call, valid up to {@link #size}. */
    public byte[] bytes() {
        return out;
    }

    public int size() {
        return at;
    }

    /** @param row bytes a row, 2 to 32,768 */
    public void compress(byte[] raw, int length, int row) {
        at = 0;
        pending = 0;
        pendingBits = 0;
        prepareDistance(row);
        room(16);
        out[at++] = 0x78;
        out[at++] = 0x01;
        // The last block, of fixed codes.
        put(3, 3);
        int i = 0;
        while (i < length) {
            int above = i >= row ? match(raw, i - row, i, length) : 0;
            int before = i > 0 && above < SHORTEST + 2 ? match(raw, i - 1, i, length) : 0;
            int longest = Math.max(above, before);
            if (longest < SHORTEST) {
                int symbol = raw[i++] & 0xff;
                put(CODES[symbol], WIDTHS[symbol]);
                continue;
            }
            i += longest;
            while (longest > 0) {
                // Never leave a rest that is too short to be a match of its own.
                int part = longest <= LONGEST ? longest : Math.min(LONGEST, longest - SHORTEST);
                put(LENGTH_BITS[part], LENGTH_WIDTHS[part]);
                put(above >= before ? rowDistance : 0, above >= before ? rowDistanceBits : 5);
                longest -= part;
            }
        }
        put(CODES[256], WIDTHS[256]);
        put(0, 7);
        sum.reset();
        sum.update(raw, 0, length);
        room(8);
        long check = sum.getValue();
        for (int shift = 24; shift >= 0; shift -= 8) {
            out[at++] = (byte) (check >>> shift);
        }
    }

    /** Most matches end within a few bytes: only a longer one is worth the call. */
    private static int match(byte[] raw, int from, int to, int length) {
        int limit = Math.min(12, length - to);
        int same = 0;
        while (same < limit && raw[from + same] == raw[to + same]) {
            same++;
        }
        if (same < 12) {
            return same;
        }
        int mismatch = Arrays.mismatch(raw, from + same, from + length - to, raw, to + same, length);
        return mismatch < 0 ? length - to : same + mismatch;
    }

    /** Distance codes come in pairs with the same number of extra bits (RFC 1951 §3.2.5); fixed ones have five bits. */
    private void prepareDistance(int distance) {
        int zeroBased = distance - 1;
        if (zeroBased < 4) {
            rowDistance = Integer.reverse(zeroBased) >>> 27;
            rowDistanceBits = 5;
            return;
        }
        int high = 31 - Integer.numberOfLeadingZeros(zeroBased);
        int extra = high - 1;
        int symbol = 2 * high + (zeroBased >>> extra & 1);
        rowDistance = Integer.reverse(symbol) >>> 27 | (zeroBased & (1 << extra) - 1) << 5;
        rowDistanceBits = 5 + extra;
    }

    private void put(int bits, int width) {
        pending |= (long) bits << pendingBits;
        pendingBits += width;
        while (pendingBits >= 8) {
            room(1);
            out[at++] = (byte) pending;
            pending >>>= 8;
            pendingBits -= 8;
        }
    }

    private void room(int more) {
        if (out.length - at < more) {
            out = Arrays.copyOf(out, out.length * 2);
        }
    }
}

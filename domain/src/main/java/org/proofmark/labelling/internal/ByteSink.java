package org.proofmark.labelling.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Grows; writes ASCII and decimal numbers without making strings. */
public final class ByteSink {
    private byte[] bytes = new byte[1 << 14];
    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** The buffer itself: valid up to {@link #size}. */
    public byte[] bytes() {
        return bytes;
    }

    public ByteSink put(int b) {
        room(1);
        bytes[size++] = (byte) b;
        return this;
    }

    /** @param ascii characters below 128 */
    public ByteSink text(String ascii) {
        int length = ascii.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    public ByteSink all(ByteSink other) {
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    public ByteSink number(int value) {
        room(11);
        if (value < 0) {
            bytes[size++] = '-';
            value = -value;
        }
        int digits = 1;
        for (int limit = 10; digits < 10 && value >= limit; digits++) {
            limit = digits == 9 ? Integer.MAX_VALUE : limit * 10;
        }
        for (int i = size + digits - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + value % 10);
            value /= 10;
        }
        size += digits;
        return this;
    }

    /** With two decimals at most. */
    public ByteSink decimal(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            put('-');
            hundredths = -hundredths;
        }
        number((int) (hundredths / 100));
        int rest = (int) (hundredths % 100);
        if (rest != 0) {
            put('.').put('0' + rest / 10);
            if (rest % 10 != 0) {
                put('0' + rest % 10);
            }
        }
        return this;
    }

    /** Four upper-case hexadecimal digits. */
    public ByteSink hex4(int value) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            put("0123456789ABCDEF".charAt(value >>> shift & 15));
        }
        return this;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}

package org.proofmark.token;

import java.nio.charset.StandardCharsets;

/** Makes the serials of one slot. Belongs to one thread; ask for another in each. */
public interface CodeSigner {
    /** Characters in a serial. */
    int SERIAL_LENGTH = 20;

    /** 0 to 255. */
    int slot();

    /**
     * Writes the serial of a number as 20 ASCII characters. The same number always gives the same serial.
     *
     * @param number 0 to 2^32 - 1, allocated by the caller: whoever signs a number twice prints a code twice
     * @param out at least {@code offset + 20} long
     */
    void sign(long number, byte[] out, int offset);

    /** As {@link #sign(long, byte[], int)}, where speed does not matter. */
    default String sign(long number) {
        byte[] out = new byte[SERIAL_LENGTH];
        sign(number, out, 0);
        return new String(out, StandardCharsets.US_ASCII);
    }
}

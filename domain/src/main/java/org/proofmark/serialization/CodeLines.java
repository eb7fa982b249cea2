package org.proofmark.serialization;

import java.nio.charset.StandardCharsets;
import org.proofmark.token.CodeSigner;

/**
 * Writes the lines of {@code codes.csv}: {@code serial,uri}, ASCII, ended by LF. Every line of an order has the same length and depends
 * on its position alone, so any stretch can be written, or written again, without the others, and lies at a known place of the file.
 * Belongs to one thread.
 */
public final class CodeLines {
    private static final byte[] HEADER = "serial,uri\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SERIAL = CodeSigner.SERIAL_LENGTH;

    private final CodeSigner signer;
    private final long first;
    private final byte[] template;
    private final int uriSerial;

    /** @param signer of the batch's slot, used by nobody else */
    public CodeLines(OrderCodes.Batch batch, CodeSigner signer) {
        if (signer.slot() != batch.slot()) {
            throw new IllegalArgumentException("the signer is of slot " + signer.slot() + ", not " + batch.slot());
        }
        this.signer = signer;
        this.first = batch.first();
        this.template = (" ".repeat(SERIAL) + "," + batch.uriPrefix() + " ".repeat(SERIAL) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        this.uriSerial = template.length - 1 - SERIAL;
    }

    /** The first line, its LF included; a new array. */
    public static byte[] header() {
        return HEADER.clone();
    }

    /** Bytes of the whole file. */
    public static long fileLength(String uriPrefix, long quantity) {
        return HEADER.length + quantity * lineLength(uriPrefix);
    }

    /** Bytes of a line, its LF included. */
    public static int lineLength(String uriPrefix) {
        return 2 * SERIAL + 2 + uriPrefix.length();
    }

    /** Where the line of a position starts in the file. */
    public static long offset(String uriPrefix, long position) {
        return HEADER.length + position * lineLength(uriPrefix);
    }

    public int lineLength() {
        return template.length;
    }

    /**
     * Writes the lines of {@code count} positions.
     *
     * @param position 0-based place of the first in the order
     * @param out at least {@code offset + count × lineLength()} long
     */
    public void write(long position, int count, byte[] out, int offset) {
        int line = offset;
        for (int i = 0; i < count; i++) {
            System.arraycopy(template, 0, out, line, template.length);
            signer.sign(first + position + i, out, line);
            System.arraycopy(out, line, out, line + uriSerial, SERIAL);
            line += template.length;
        }
    }

    /** The serial of one position. */
    public String serial(long position) {
        return signer.sign(first + position);
    }
}

package org.proofmark.labelling;

import org.proofmark.labelling.internal.qr.QrEncoder;
import org.proofmark.labelling.internal.qr.QrVersion;

/**
 * Makes QR codes (ISO/IEC 18004, versions 1 to 11, one segment): numeric, alphanumeric or byte mode, whichever the content allows in
 * that order. Stateless; safe for many threads.
 */
public final class QrCodes {
    /** The largest version made here: 61 modules, 259 alphanumeric characters at level Q. */
    public static final int MAX_VERSION = QrVersion.MAX;

    /** Data masks of the standard. */
    public static final int MASKS = 8;

    private QrCodes() {}

    /**
     * The smallest code that holds the text.
     *
     * @throws org.proofmark.kernel.ProblemException {@code content-too-long} where version 11 cannot hold it
     */
    public static ModuleMatrix encode(String text, ErrorCorrection level, Masking masking) {
        return QrEncoder.encode(text, level, masking, 1);
    }

    /** As {@link #encode(String, ErrorCorrection, Masking)}, but not smaller than a version (1 to 11): keeps previews as big as the real thing. */
    public static ModuleMatrix encode(String text, ErrorCorrection level, Masking masking, int minVersion) {
        return QrEncoder.encode(text, level, masking, minVersion);
    }

    /**
     * As {@link #encode(String, ErrorCorrection, Masking, int)}, with one of the masks: makes the symbol again that somebody else printed.
     *
     * @param mask 0 to 7 (ISO/IEC 18004 table 10)
     */
    public static ModuleMatrix encode(String text, ErrorCorrection level, int mask, int minVersion) {
        if (mask < 0 || mask >= MASKS) {
            throw new IllegalArgumentException("no mask " + mask);
        }
        return QrEncoder.encode(text, level, mask, minVersion);
    }

    /**
     * The modules that are not data (finder, separator, timing and alignment patterns, format and version information), set as if dark:
     * what a texture must leave alone.
     *
     * @param size modules a side, 21 to 61 in steps of 4
     */
    public static ModuleMatrix functionModules(int size) {
        if (size < 21 || size > 17 + 4 * MAX_VERSION || size % 4 != 1) {
            throw new IllegalArgumentException("no QR version is " + size + " modules wide");
        }
        return QrVersion.of((size - 17) / 4).functionModules();
    }
}

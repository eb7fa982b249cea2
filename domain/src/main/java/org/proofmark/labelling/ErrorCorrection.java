package org.proofmark.labelling;

/** QR error correction levels (ISO/IEC 18004 §6.5): the share of damaged codewords that can be repaired. */
public enum ErrorCorrection {
    /** About 7 %. */
    L(1),
    /** About 15 %. */
    M(0),
    /** About 25 %: what Proofmark prints. */
    Q(3),
    /** About 30 %. */
    H(2);

    private final int formatBits;

    ErrorCorrection(int formatBits) {
        this.formatBits = formatBits;
    }

    /** The two bits that stand for this level in the format information (table 12 of the standard). */
    public int formatBits() {
        return formatBits;
    }
}

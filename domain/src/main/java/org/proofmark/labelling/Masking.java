package org.proofmark.labelling;

/** How a QR code's data mask is chosen. Every reader reads every mask; a good one is read more easily. */
public enum Masking {
    /** The mask with the lowest penalty by ISO/IEC 18004 §7.8.3, of all eight. */
    OPTIMAL,
    /** Always mask 0, for the last bit of speed. */
    FAST
}

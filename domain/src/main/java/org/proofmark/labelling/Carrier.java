package org.proofmark.labelling;

/** The symbol that carries a code. */
public enum Carrier {
    /** QR at level Q holding the GS1 Digital Link URI in upper case: any phone reads it. */
    QR(4),
    /** GS1 Data Matrix ECC 200 holding the element string (01)(21): smaller, for scanners that know GS1. */
    DATA_MATRIX(2);

    private final int quietZone;

    Carrier(int quietZone) {
        this.quietZone = quietZone;
    }

    /** Light modules kept free on every side: 4 for QR (ISO/IEC 18004 §6.3.8); 2 for Data Matrix, twice what ISO/IEC 16022 asks for. */
    public int quietZone() {
        return quietZone;
    }
}

package org.proofmark.models.offline;

import java.util.Optional;
import org.proofmark.kernel.Crockford;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.ElementString;
import org.proofmark.kernel.Gtin;

/**
 * What a QR code says, where it names one unit with a serial of ours.
 *
 * @param serial canonical, 20 characters
 * @param label everything the code says, for its signature
 */
record Unit(Gtin gtin, String serial, ElementString label) {
    /** The slot is the first 8 of the serial's 100 bits. */
    private static final int BELOW_SLOT = 50 - 8;

    int slot() {
        return (int) (Crockford.decode50(serial, 0) >>> BELOW_SLOT);
    }

    /** Nothing for other texts, also for serials that others issued. */
    static Optional<Unit> of(String text) {
        return label(text).flatMap(label -> label.sgtin().flatMap(unit -> Crockford.canonical(unit.serial())
                .filter(serial -> serial.length() == 20)
                .map(serial -> new Unit(unit.gtin(), serial, label))));
    }

    private static Optional<ElementString> label(String text) {
        if (text.regionMatches(true, 0, "http", 0, 4)) {
            return DigitalLink.read(text) instanceof DigitalLink.Read read
                    ? Optional.of(read.link().elements())
                    : Optional.empty();
        }
        ElementString.Reading reading = ElementString.read(text);
        return reading.faults().isEmpty() ? Optional.of(reading.elements()) : Optional.empty();
    }
}

package org.proofmark.ear.fraud;

import org.jspecify.annotations.Nullable;
import org.proofmark.models.simulator.Attack;

/** What became of a label before somebody looks at it. */
public enum Deed {
    HONEST("honest label", null),
    REGENERATED("code read and drawn anew by another generator", null),
    PHONE_COPY("photographed by phone, reprinted", Attack.PHONE_COPY),
    FLATBED_COPY("scanned at 1,200 dpi, reprinted", Attack.FLATBED_COPY_1200),
    SHARPENED_COPY("scanned at 1,200 dpi, sharpened, thresholded, reprinted", Attack.SHARPEN_OTSU_1200),
    SWAPPED("genuine label of another product", null),
    SWAPPED_COPY("phone copy of another product's label", Attack.PHONE_COPY);

    private final String words;
    private final @Nullable Attack attack;

    Deed(String words, @Nullable Attack attack) {
        this.words = words;
        this.attack = attack;
    }

    /** For tables. */
    public String words() {
        return words;
    }

    /** How the label was copied; null where it was not, or by its text alone. */
    @Nullable
    Attack attack() {
        return attack;
    }

    /** Whether the label sits on a product that it was not made for. */
    boolean swaps() {
        return this == SWAPPED || this == SWAPPED_COPY;
    }
}

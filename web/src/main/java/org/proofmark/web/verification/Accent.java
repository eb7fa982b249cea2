package org.proofmark.web.verification;

/** The brand's colour, and which of black and white can be read on it. */
record Accent(String colour) {
    private static final String NEUTRAL = "#334155";

    /** Anything but {@code #rrggbb} becomes a neutral grey, since it goes into a style sheet. */
    Accent {
        if (!colour.matches("#[0-9A-Fa-f]{6}")) {
            colour = NEUTRAL;
        }
    }

    /** Black or white, whichever has the greater contrast (WCAG 2.2, relative luminance); at least 4.5:1 in every case. */
    String readable() {
        return luminance() > 0.179 ? "#000000" : "#ffffff";
    }

    double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

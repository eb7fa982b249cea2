package org.proofmark.foundation;

/**
 * One number that a room can tell about itself at any time; a CDI bean for each. The web publishes them all for scraping, so that no
 * room knows a metrics library.
 */
public interface Measured {
    /** Whether the number only ever grows (until the process ends) or moves both ways. */
    enum Kind {
        COUNTER,
        GAUGE
    }

    /** Dotted lower-case name without the product's prefix, for example {@code codes.issued}; the unit is its last word if it has one. */
    String name();

    /** One sentence for whoever reads the dashboard. */
    String help();

    Kind kind();

    /** The value now; cheap, never blocks, never throws. */
    double value();
}

package org.proofmark.batch.demo;

import org.proofmark.kernel.Gln;

/** The demo's sites, by GLN: the exporter's plant, the distributor's warehouse, a shop. */
record DemoPlaces(Gln plant, Gln warehouse, Gln shop) {
    static final DemoPlaces ALL =
            new DemoPlaces(Gln.of("9506000100012"), Gln.of("9506000100029"), Gln.of("9506000100036"));
}

package org.proofmark.labelling;

import java.util.Random;

/** Contents of the shape that Proofmark prints. */
final class LabelSamples {
    static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private LabelSamples() {}

    static String serial(Random random) {
        StringBuilder serial = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            serial.append(CROCKFORD.charAt(random.nextInt(32)));
        }
        return serial.toString();
    }

    static String uri(Random random) {
        return "HTTPS://ID.BRAND.TEST/01/09506000134352/21/" + serial(random);
    }
}

package org.proofmark.labelling;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/**
 * What all labels of one print share.
 *
 * @param host of the Digital Link, upper case, with a port where it is not 443; 17 characters or fewer keep the QR at version 4
 * @param gtin 14 digits
 * @param names of the product in order of preference: the first that the fonts at hand can write is printed; may be empty
 * @param lot null for none
 * @param expiry null for none
 */
public record LabelProduct(
        String host, String gtin, List<String> names, @Nullable String lot, @Nullable LocalDate expiry) {
    private static final Pattern HOST = Pattern.compile("[A-Z0-9.-]{1,253}(:[0-9]{1,5})?");
    private static final Pattern GTIN_14 = Pattern.compile("[0-9]{14}");

    public LabelProduct {
        host = host.toUpperCase(Locale.ROOT);
        names = List.copyOf(names);
        if (!HOST.matcher(host).matches()) {
            throw Problem.invalid("host-invalid", "host", host, "must be a host name with an optional port");
        }
        if (!GTIN_14.matcher(gtin).matches()) {
            throw Problem.invalid("gtin-invalid", "gtin", gtin, "must have 14 digits");
        }
    }

    /** {@code HTTPS://{HOST}/01/{GTIN-14}/21/{serial}}. */
    public String uri(String serial) {
        return "HTTPS://" + host + "/01/" + gtin + "/21/" + serial;
    }

    /** What a preview's QR holds: it leads to a page that says so and can never be taken for a code. */
    public String specimenUri() {
        return "HTTPS://" + host + "/SPECIMEN/01/" + gtin;
    }
}

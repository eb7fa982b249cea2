package org.proofmark.labelling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/**
 * What a label looks like. The code stands at the left and the text beside it, or, where the label is narrow, the text below it.
 *
 * @param name of 1 to 60 characters
 * @param widthMm 8 to 300
 * @param heightMm 5 to 300
 * @param marginMm kept free on every side, 0 to 20
 * @param codeMm side of the code with its quiet zone, 5 to 200: the most that is used, since a module is a whole number of dots
 * @param carrier QR or Data Matrix
 * @param fields lines of text in their order; empty for a bare code
 * @param fontPt wanted size of the text, 3 to 36 points; smaller text is used where it would not fit
 * @param logo printed above the text; null for none
 */
public record LabelTemplate(
        String name,
        double widthMm,
        double heightMm,
        double marginMm,
        double codeMm,
        Carrier carrier,
        List<LabelField> fields,
        double fontPt,
        @Nullable Logo logo) {

    /** 60 × 25 mm, a QR of 20.8 mm at 600 dpi (12 dots a module while the host has at most 17 characters), all fields. */
    public static final LabelTemplate STANDARD =
            new LabelTemplate("standard", 60, 25, 1.5, 22, Carrier.QR, List.of(LabelField.values()), 6.5, null);

    public LabelTemplate {
        fields = List.copyOf(fields);
        if (name.isBlank() || name.length() > 60) {
            throw Problem.invalid("template-invalid", "name", name, "a template's name has 1 to 60 characters");
        }
        between("widthMm", widthMm, 8, 300);
        between("heightMm", heightMm, 5, 300);
        between("marginMm", marginMm, 0, 20);
        between("codeMm", codeMm, 5, 200);
        between("fontPt", fontPt, 3, 36);
        if (2 * marginMm + codeMm > Math.min(widthMm, heightMm) + 1e-9) {
            throw Problem.invalid(
                    "template-invalid",
                    "codeMm",
                    Double.toString(codeMm),
                    "the code and its margins are larger than the label; use at most "
                            + (Math.min(widthMm, heightMm) - 2 * marginMm) + " mm");
        }
        if (fields.stream().distinct().count() != fields.size()) {
            throw Problem.invalid("template-invalid", "fields", fields.toString(), "names a field twice");
        }
    }

    private static void between(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw Problem.invalid(
                    "template-invalid", field, Double.toString(value), "must lie between " + low + " and " + high);
        }
    }

    public LabelTemplate withCarrier(Carrier other) {
        return new LabelTemplate(name, widthMm, heightMm, marginMm, codeMm, other, fields, fontPt, logo);
    }

    public LabelTemplate withLogo(@Nullable Logo other) {
        return new LabelTemplate(name, widthMm, heightMm, marginMm, codeMm, carrier, fields, fontPt, other);
    }
}

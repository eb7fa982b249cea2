package org.proofmark.labelling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/**
 * Which labels somebody wants, and in which form.
 *
 * @param order whose labels
 * @param format PNG and SVG hold one label
 * @param layout name of a {@link SheetLayout}; used by PDF alone
 * @param template null for the tenant's default
 * @param dpi of the printer, 72 to 2,400; null for that of the order's mark, and for plain codes 300 in ZPL and 600 else
 * @param first position in the order, from 0; null for the first
 * @param last position, included; null for the last
 * @param language of the product's name where it has several, for example {@code ar}
 * @param masking how QR masks are chosen
 * @param reason why labels are fetched again; null for a first time, else at most 500 characters
 */
public record LabelRequest(
        UUID order,
        LabelFormat format,
        String layout,
        @Nullable UUID template,
        @Nullable Integer dpi,
        @Nullable Long first,
        @Nullable Long last,
        String language,
        Masking masking,
        @Nullable String reason) {

    public LabelRequest {
        if (reason != null && reason.length() > 500) {
            throw Problem.invalid("reason-too-long", "reason", reason, "has more than 500 characters");
        }
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (!SheetLayout.NAMES.contains(layout)) {
            throw Problem.invalid(
                    "layout-unknown", "layout", layout, "is not one of " + String.join(", ", SheetLayout.NAMES));
        }
        if (dpi != null && (dpi < 72 || dpi > 2400)) {
            throw Problem.invalid("dpi-invalid", "dpi", Integer.toString(dpi), "must lie between 72 and 2400");
        }
    }

    /** All labels of an order on A4 sheets at the usual resolution. */
    public static LabelRequest all(UUID order, LabelFormat format) {
        return wished(order, format, null, null, null, null, null, null, null, null);
    }

    /** As the components say; where a wish is null, the first layout, English, and the best mask. */
    public static LabelRequest wished(
            UUID order,
            LabelFormat format,
            @Nullable String layout,
            @Nullable UUID template,
            @Nullable Integer dpi,
            @Nullable Long first,
            @Nullable Long last,
            @Nullable String language,
            @Nullable Masking masking,
            @Nullable String reason) {
        return new LabelRequest(
                order,
                format,
                layout == null ? SheetLayout.NAMES.get(0) : layout,
                template,
                dpi,
                first,
                last,
                language == null ? "en" : language,
                masking == null ? Masking.OPTIMAL : masking,
                reason);
    }

    public LabelRequest because(@Nullable String why) {
        return new LabelRequest(order, format, layout, template, dpi, first, last, language, masking, why);
    }

    public LabelRequest range(long from, long to) {
        return new LabelRequest(order, format, layout, template, dpi, from, to, language, masking, reason);
    }

    public LabelRequest onLayout(String name) {
        return new LabelRequest(order, format, name, template, dpi, first, last, language, masking, reason);
    }

    public LabelRequest atDpi(int printer) {
        return new LabelRequest(order, format, layout, template, printer, first, last, language, masking, reason);
    }

    /** What tells one file of the same labels from another, for example {@code PDF a4-3x8 600 default}. */
    public String rendition() {
        return format + (format == LabelFormat.PDF ? " " + layout : "") + " " + dpi + " "
                + (template == null ? "default" : template);
    }
}

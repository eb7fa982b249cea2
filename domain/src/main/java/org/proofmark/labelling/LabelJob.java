package org.proofmark.labelling;

import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/**
 * One print: everything but the serials.
 *
 * @param template what a label looks like
 * @param layout where labels stand on a page; used by PDF alone
 * @param product what all labels share
 * @param dpi dots an inch of the printer, 72 to 2,400: positions and modules are whole dots
 * @param masking how QR masks are chosen
 * @param specimen a preview: SPECIMEN across the label and in place of every serial, a code that never verifies, and no mark
 * @param mark drawn into every code; null for plain codes. It fixes the resolution and the dots of a module
 */
public record LabelJob(
        LabelTemplate template,
        SheetLayout layout,
        LabelProduct product,
        int dpi,
        Masking masking,
        boolean specimen,
        @Nullable Mark mark) {

    public LabelJob {
        if (dpi < 72 || dpi > 2400) {
            throw Problem.invalid("dpi-invalid", "dpi", Integer.toString(dpi), "must lie between 72 and 2400");
        }
    }

    /** Without a mark. */
    public LabelJob(
            LabelTemplate template,
            SheetLayout layout,
            LabelProduct product,
            int dpi,
            Masking masking,
            boolean specimen) {
        this(template, layout, product, dpi, masking, specimen, null);
    }

    /** 600 dpi, the optimal mask, the real thing. */
    public static LabelJob of(LabelTemplate template, String layout, LabelProduct product) {
        return new LabelJob(template, SheetLayout.named(layout, template), product, 600, Masking.OPTIMAL, false);
    }

    public LabelJob atDpi(int other) {
        return new LabelJob(template, layout, product, other, masking, specimen, mark);
    }

    public LabelJob asSpecimen() {
        return new LabelJob(template, layout, product, dpi, masking, true, mark);
    }

    public LabelJob withMasking(Masking other) {
        return new LabelJob(template, layout, product, dpi, other, specimen, mark);
    }

    public LabelJob withMark(@Nullable Mark other) {
        return new LabelJob(template, layout, product, dpi, masking, specimen, other);
    }
}

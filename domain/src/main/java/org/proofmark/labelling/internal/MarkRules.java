package org.proofmark.labelling.internal;

import java.util.Locale;
import org.proofmark.kernel.Problem;
import org.proofmark.labelling.Carrier;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.TextureProfile;

/**
 * Which jobs can print a mark. All labels of an order carry the same one, dot for dot, since a label without it, or with a scaled one, would
 * be taken for a copy: so nothing is fitted here, and what does not fit is refused.
 */
final class MarkRules {
    private static final double MM_PER_INCH = 25.4;

    private MarkRules() {}

    /**
     * @param modules a side of the code, the quiet zone counted
     * @param room the dots of a module for which the template leaves room
     */
    static void check(LabelJob job, TextureProfile profile, int modules, int room) {
        if (job.template().carrier() != Carrier.QR) {
            throw Problem.invalid(
                    "mark-not-printable",
                    "template",
                    job.template().name(),
                    "has a Data Matrix, and these labels carry the mark " + profile
                            + ", which is printed in QR codes alone");
        }
        if (job.dpi() != profile.dpi()) {
            throw Problem.invalid(
                    "mark-not-printable",
                    "dpi",
                    Integer.toString(job.dpi()),
                    "these labels carry the mark " + profile + ", which is printed at " + profile.dpi() + " dpi alone");
        }
        if (room < profile.moduleDots()) {
            // Rounded up, so that whoever types it gets enough.
            double needed = Math.ceil(10 * (modules * profile.moduleDots() - 0.5) * MM_PER_INCH / profile.dpi()) / 10;
            throw Problem.invalid(
                    "mark-not-printable",
                    "template",
                    job.template().name(),
                    String.format(
                            Locale.ROOT,
                            "leaves its code %.1f mm; the mark %s needs %d dots a module and so %.1f mm for this code",
                            job.template().codeMm(),
                            profile,
                            profile.moduleDots(),
                            needed));
        }
    }
}

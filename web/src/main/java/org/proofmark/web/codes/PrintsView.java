package org.proofmark.web.codes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Role;
import org.proofmark.verification.PrintEvidence;
import org.proofmark.verification.Watermark;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Format;

/** The photographed prints of the code that is looked up, for those who may see what a genuine one looks like. */
@Named("prints")
@RequestScoped
public class PrintsView {
    @Inject
    private PrintEvidence evidence;

    @Inject
    private CurrentActor actor;

    @Inject
    private LookupPage lookup;

    @Inject
    private Format format;

    private @Nullable List<PrintEvidence.Kept> kept;

    /** The newest first. */
    public List<PrintEvidence.Kept> getKept() {
        List<PrintEvidence.Kept> known = kept;
        if (known == null) {
            String gtin = lookup.getGtin();
            String serial = lookup.getSerial();
            known = gtin == null || serial == null || lookup.getFacts() == null || !isReader()
                    ? List.of()
                    : evidence.ofCode(actor.get(), Gtin.of(gtin), serial);
            kept = known;
        }
        return known;
    }

    /** Whether this reader may see prints. */
    public boolean isReader() {
        return actor.get().hasAny(Role.BRAND, Role.COMPLIANCE, Role.INSPECTOR);
    }

    /** What was concluded, as the last part of a key: the class, or why there is none. */
    public String said(Watermark watermark) {
        return watermark.undecided() == null
                ? watermark.kind().name()
                : watermark.undecided().name();
    }

    /** A probability in percent, rounded downwards: one that does not decide must not look as if it did. */
    public String percent(@Nullable Double share) {
        return share == null ? "–" : format.decimal(Math.floor(share * 1000) / 10, 1) + " %";
    }

    /** A number between -1 and 1 as the reader writes it. */
    public String hundredths(double value) {
        return format.decimal(value, 2);
    }

    public String whole(double value) {
        return format.decimal(value, 0);
    }
}

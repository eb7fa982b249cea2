package org.proofmark.web.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.proofmark.verification.Verification;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationResult;
import org.proofmark.web.ops.Meters;

/** The door to verification for everything in the web: it counts each verdict and how long it took, and looks apart from them. */
@ApplicationScoped
public class MeasuredVerification {
    @Inject
    private Verification verification;

    @Inject
    private Meters meters;

    /** As {@link Verification#verify}. */
    public VerificationResult verify(VerificationRequest request) {
        long before = System.nanoTime();
        VerificationResult result = verification.verify(request);
        meters.verdict(result.verdict(), System.nanoTime() - before);
        return result;
    }

    /** As {@link Verification#look}. */
    public VerificationResult look(VerificationRequest request) {
        VerificationResult result = verification.look(request);
        meters.look();
        return result;
    }

    /** As {@link Verification#namesUnit}. */
    public boolean namesUnit(String text) {
        return verification.namesUnit(text);
    }
}

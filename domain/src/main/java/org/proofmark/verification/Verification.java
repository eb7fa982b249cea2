package org.proofmark.verification;

/** Evidence in, verdict out. */
public interface Verification {
    /**
     * Judges a code and keeps the scan. Whatever the text is, there is a verdict: what cannot be read is {@link Reason#NOT_OURS}.
     *
     * @return once the scan is durable
     * @throws org.proofmark.kernel.ProblemException where no verdict can be given: kind UNAVAILABLE ({@code scans-busy}, {@code
     *     scan-not-stored}), GONE ({@code brand-suspended}), INVALID for a field that is out of range
     */
    VerificationResult verify(VerificationRequest request);

    /**
     * Whether a text names one unit of a product, a GTIN with a serial, in any of the ways that are read; whose product it is, and whether it
     * was ever issued, is not asked.
     */
    boolean namesUnit(String text);

    /**
     * Judges a code of the actor's own brand as {@link #verify} does and keeps nothing: looking something up at a desk is no scan, so the
     * code's history stays as it is. All reasons are told; {@link VerificationResult#scanId} is null.
     *
     * @param request its channel is not looked at
     * @throws org.proofmark.kernel.ProblemException UNAUTHENTICATED without an actor; FORBIDDEN {@code role-missing} unless the actor is of
     *     a brand's staff, {@code code-of-another-brand}, since only its own staff may look without being seen; those of {@link #verify}
     */
    VerificationResult look(VerificationRequest request);
}

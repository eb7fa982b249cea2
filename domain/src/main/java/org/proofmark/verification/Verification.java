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
}

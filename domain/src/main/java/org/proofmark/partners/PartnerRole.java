package org.proofmark.partners;

/** What a partner does for the brand. */
public enum PartnerRole {
    /** Makes, labels and ships. */
    EXPORTER,
    /** Receives, stores and sells. */
    DISTRIBUTOR
}

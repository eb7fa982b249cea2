package org.proofmark.partners;

/** What happens at a site. */
public enum SiteKind {
    PLANT,
    WAREHOUSE,
    SHOP
}

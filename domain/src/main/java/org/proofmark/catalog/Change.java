package org.proofmark.catalog;

/** What a command did to a piece of master data. */
public enum Change {
    CREATED,
    CHANGED,
    ARCHIVED,
    RESTORED
}

package org.proofmark.catalog;

/**
 * What is to be done with a file.
 *
 * @param kind skus, lots, partners or orders
 * @param dryRun only check; change nothing
 * @param partial take the rows that are right even if others are not
 * @param async answer at once and let a batch job do the work; for files that take longer than a client waits
 * @param fileName shown in histories; at most 200 characters are kept
 */
public record ImportRequest(String kind, boolean dryRun, boolean partial, boolean async, String fileName) {}

package org.proofmark.serialization;

import org.proofmark.kernel.Gtin;

/**
 * One code of a tenant, as its token names it once the tag was checked.
 *
 * @param slot 0 to 255
 * @param number 0 to 2^32 − 1
 */
public record CodeId(Gtin gtin, int slot, long number) {}

package org.proofmark.models.print;

/**
 * A plane of two samples a cell each way, as lines of the samples in even and of those in odd columns: a cell's four samples then stand at
 * one index of four lines.
 */
@SuppressWarnings("ArrayRecordComponent") // Working memory, never compared.
record FinePlane(float[][] even, float[][] odd) {
    /** @param side cells a side */
    static FinePlane of(int side, Stock stock) {
        return new FinePlane(stock.lines(2 * side), stock.lines(2 * side));
    }
}

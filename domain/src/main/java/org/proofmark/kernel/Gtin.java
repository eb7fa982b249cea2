package org.proofmark.kernel;

/** A Global Trade Item Number in its 14-digit form. */
public record Gtin(String value) {
    @Override
    public String toString() {
        return value;
    }
}

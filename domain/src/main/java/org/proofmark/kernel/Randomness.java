package org.proofmark.kernel;

/** A source of cryptographically strong random bytes; tests give a seeded one. */
@FunctionalInterface
public interface Randomness {
    /** Returns {@code length} fresh random bytes in a new array. */
    byte[] bytes(int length);
}

package org.proofmark.ear.architecture.trespassers.fsck_is_alone.kernel;

/** Whom the trespasser must not know. */
public record Neighbour(String name) {}

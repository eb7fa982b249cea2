package org.proofmark.ear.architecture.trespassers.arrows.partners;

/** Whom the trespasser must not know. */
public record Neighbour(String name) {}

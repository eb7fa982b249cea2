package org.proofmark.ear.architecture.trespassers.adapters_stay_apart.batch;

/** Whom the trespasser must not know. */
public record Neighbour(String name) {}

package org.proofmark.ear.architecture.trespassers.internal_is_private.catalog.internal;

/** Whom the trespasser must not know. */
public record Neighbour(String name) {}

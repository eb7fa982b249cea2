package org.proofmark.ear.architecture.trespassers.signatures_hide_internal.catalog.internal;

/** Whom the trespasser must not know. */
public record Neighbour(String name) {}

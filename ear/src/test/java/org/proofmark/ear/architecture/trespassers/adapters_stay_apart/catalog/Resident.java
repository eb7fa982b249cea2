package org.proofmark.ear.architecture.trespassers.adapters_stay_apart.catalog;

/** Does the like where it is allowed. */
public final class Resident {}

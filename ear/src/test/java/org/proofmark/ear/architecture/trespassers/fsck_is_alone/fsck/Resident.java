package org.proofmark.ear.architecture.trespassers.fsck_is_alone.fsck;

/** Does the like where it is allowed. */
public final class Resident {}

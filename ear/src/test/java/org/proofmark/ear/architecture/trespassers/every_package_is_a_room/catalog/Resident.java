package org.proofmark.ear.architecture.trespassers.every_package_is_a_room.catalog;

/** Does the like where it is allowed. */
public final class Resident {}

package org.proofmark.ear.architecture.trespassers.every_package_is_a_room.utils;

/** Breaks the rule. */
public final class Trespasser {}

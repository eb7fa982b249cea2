package org.proofmark.ear.architecture.trespassers.kernel_is_plain_java.kernel;

import jakarta.inject.Inject;

/** Breaks the rule. */
public final class Trespasser {
    @Inject
    String name;
}

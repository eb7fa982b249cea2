package org.proofmark.ear.architecture.trespassers.rules_know_no_container.catalog.internal;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Breaks the rule. */
public final class Trespasser {
    @Inject
    Event<String> event;
}

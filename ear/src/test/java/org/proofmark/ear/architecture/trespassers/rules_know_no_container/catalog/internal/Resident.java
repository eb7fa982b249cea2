package org.proofmark.ear.architecture.trespassers.rules_know_no_container.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Does the like where it is allowed. */
@ApplicationScoped
public class Resident {
    @Inject
    Event<String> event;
}

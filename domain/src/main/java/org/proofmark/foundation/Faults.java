package org.proofmark.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Named points at which the process dies on request, as if it were killed, so that tests can prove what survives. Nothing happens unless
 * {@code proofmark.fault} names a point, optionally with the count of the passage that kills: {@code mid-file:3}.
 */
@ApplicationScoped
public class Faults {
    /** The status of a process that was killed by SIGKILL, as shells report it. */
    private static final int KILLED = 137;

    private final String point;
    private final AtomicInteger left;

    /** For the container's proxy. */
    protected Faults() {
        this("none");
    }

    @Inject
    public Faults(@ConfigProperty(name = "proofmark.fault") String fault) {
        int colon = fault.indexOf(':');
        point = colon < 0 ? fault : fault.substring(0, colon);
        left = new AtomicInteger(colon < 0 ? 1 : Integer.parseInt(fault.substring(colon + 1)));
    }

    /** Dies here, without cleaning anything up, if this is the chosen passage of the chosen point. */
    public void at(String name) {
        if (point.equals(name) && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}

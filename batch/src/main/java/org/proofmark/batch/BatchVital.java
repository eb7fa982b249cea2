package org.proofmark.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.proofmark.foundation.Vital;

/** Whether jobs are being looked after. */
@ApplicationScoped
public class BatchVital implements Vital {
    private static final long TOO_LONG_SECONDS = 15;

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private RunningJobs running;

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public Sign look() {
        long seconds = dispatcher.secondsSinceLook();
        return seconds > TOO_LONG_SECONDS
                ? Sign.down("The job queue was last looked at " + seconds + " s ago")
                : Sign.well(running.all().size() + " jobs running on this node");
    }
}

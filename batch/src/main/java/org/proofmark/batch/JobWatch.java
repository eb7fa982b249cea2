package org.proofmark.batch;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Wakes the dispatcher when a job ends, so that its row follows at once rather than at the next look. */
@Named("jobWatch")
@Dependent
public class JobWatch extends AbstractJobListener {
    @Inject
    private Dispatcher dispatcher;

    @Override
    public void afterJob() {
        dispatcher.lookSoon();
    }
}

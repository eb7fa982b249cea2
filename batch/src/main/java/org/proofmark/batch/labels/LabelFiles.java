package org.proofmark.batch.labels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.proofmark.jobs.JobQueue.Lease;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.RenderedLabels;
import org.proofmark.serialization.OrderFiles;

/** Reads what a lease of the job {@code render-labels} asks for. */
@ApplicationScoped
public class LabelFiles {
    @Inject
    private OrderFiles files;

    @Inject
    private RenderedLabels rendered;

    LabelWork work(Lease lease) {
        LabelRequest request = RenderedLabels.request(lease.subject(), lease.parameters());
        Long wantedFirst = request.first();
        Long wantedLast = request.last();
        long first = wantedFirst == null ? 0 : wantedFirst;
        long last = wantedLast == null
                ? files.batch(lease.tenant(), lease.subject()).quantity() - 1
                : wantedLast;
        return new LabelWork(
                request, rendered.folder(lease.tenant(), lease.subject(), lease.job()), first, last - first + 1);
    }
}

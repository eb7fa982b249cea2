package org.proofmark.batch.imports;

import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.proofmark.batch.JobArtifact;
import org.proofmark.catalog.ImportWork;
import org.proofmark.foundation.Faults;
import org.proofmark.foundation.Transactions;

/** Applies the checked file in one transaction, which also moves the import's state on: so it happens once or not at all. */
@Named("applyImport")
@Dependent
public class ApplyImport extends JobArtifact implements Batchlet {
    @Inject
    private ImportWork work;

    @Inject
    private Transactions transactions;

    @Inject
    private Faults faults;

    @Override
    public String process() throws Exception {
        return watched(() -> {
            int taken = transactions.required(() -> {
                int rows = work.apply(tenant(), subject(), running()::sign);
                // Last, since it locks the job's row, and the dispatcher must renew the lease meanwhile.
                insistOnLease();
                return rows;
            });
            faults.at("import-applied");
            work.finish(subject());
            return taken + " rows";
        });
    }

    /** A transaction cannot be left half done: a stop takes effect after it. */
    @Override
    public void stop() {
        // see above
    }
}

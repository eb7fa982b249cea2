package org.proofmark.batch.imports;

import jakarta.batch.api.chunk.ItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.batch.JobArtifact;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.ImportWork;
import org.proofmark.foundation.Faults;

/** Checks a chunk of rows and records what is wrong with them, and how far the check came, in the chunk's transaction. */
@Named("importWriter")
@Dependent
public class ImportWriter extends JobArtifact implements ItemWriter {
    @Inject
    private StepContext step;

    @Inject
    private Faults faults;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        // the reader opened the file
    }

    @Override
    public void writeItems(List<Object> items) throws Exception {
        watched(() -> {
            insistOnLease();
            ImportWork.Check check = (ImportWork.Check) step.getTransientUserData();
            check.record(items.stream().map(ImportRow.class::cast).toList());
            faults.at("import-mid-check");
            running().add(items.size());
            return null;
        });
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {
        // the reader closes the file
    }
}

package org.proofmark.batch.imports;

import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.proofmark.batch.JobArtifact;
import org.proofmark.catalog.ImportWork;
import org.proofmark.foundation.Faults;

/**
 * Reads the rows of the uploaded file. The checkpoint is the number of checked rows in the import's own record: it is committed with each
 * chunk and outlives the execution.
 */
@Named("importReader")
@Dependent
public class ImportReader extends JobArtifact implements ItemReader {
    @Inject
    private ImportWork work;

    @Inject
    private StepContext step;

    @Inject
    private Faults faults;

    private ImportWork.@Nullable Check check;

    @Override
    public void open(@Nullable Serializable checkpoint) throws Exception {
        ImportWork.Check opened = watched(() -> work.check(tenant(), subject()));
        check = opened;
        running().startsAt(opened.before());
        // The writer judges with the same memory of keys.
        step.setTransientUserData(opened);
    }

    @Override
    public @Nullable Object readItem() throws Exception {
        ImportWork.Check opened = check;
        return opened == null ? null : watched(opened::next);
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {
        faults.at("import-checked");
        ImportWork.Check opened = check;
        if (opened != null) {
            opened.close();
        }
    }
}

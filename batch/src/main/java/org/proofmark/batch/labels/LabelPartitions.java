package org.proofmark.batch.labels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.proofmark.batch.NumberPartitions;
import org.proofmark.batch.NumberSet;

/** Deals the parts that are missing out to partitions, one a core. */
@Named("labelPartitions")
@Dependent
public class LabelPartitions extends NumberPartitions {
    @Inject
    private LabelFiles files;

    @Override
    protected List<List<Integer>> deal() throws IOException {
        LabelWork work = files.work(running().lease());
        Files.createDirectories(work.folder());
        running().startsAt(work.done());
        return NumberSet.cut(work.missing(), Runtime.getRuntime().availableProcessors());
    }
}

package org.proofmark.batch.labels;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.proofmark.batch.JobArtifact;
import org.proofmark.batch.NumberSet;

/** Deals the parts that are missing out to partitions, one a core. */
@Named("labelPartitions")
@Dependent
public class LabelPartitions extends JobArtifact implements PartitionMapper {
    @Inject
    private LabelFiles files;

    @Override
    public PartitionPlan mapPartitions() throws Exception {
        return watched(() -> {
            LabelWork work = files.work(running().lease());
            Files.createDirectories(work.folder());
            running().startsAt(work.done());
            List<List<Integer>> cuts =
                    NumberSet.cut(work.missing(), Runtime.getRuntime().availableProcessors());
            Properties[] properties = new Properties[cuts.size()];
            for (int i = 0; i < properties.length; i++) {
                properties[i] = new Properties();
                properties[i].setProperty("parts", NumberSet.text(cuts.get(i)));
            }
            PartitionPlanImpl plan = new PartitionPlanImpl();
            plan.setPartitions(properties.length);
            plan.setThreads(properties.length);
            plan.setPartitionProperties(properties);
            plan.setPartitionsOverride(true);
            return plan;
        });
    }
}

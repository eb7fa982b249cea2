package org.proofmark.batch.codes;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proofmark.batch.JobArtifact;
import org.proofmark.batch.NumberSet;
import org.proofmark.serialization.OrderFiles;
import org.proofmark.serialization.OrderFiles.Segment;

/** Deals the segments that are not written yet out to partitions: two a core, so that some sign while others wait for the disk. */
@Named("segmentPartitions")
@Dependent
public class SegmentPartitions extends JobArtifact implements PartitionMapper {
    @Inject
    private OrderFiles files;

    @Override
    public PartitionPlan mapPartitions() throws Exception {
        return watched(() -> {
            long quantity = files.batch(tenant(), subject()).quantity();
            Set<Integer> written = files.written(tenant(), subject()).stream()
                    .map(Segment::number)
                    .collect(Collectors.toSet());
            List<Integer> left = IntStream.range(0, OrderFiles.segments(quantity))
                    .filter(number -> !written.contains(number))
                    .boxed()
                    .toList();
            return plan(NumberSet.cut(left, 2 * Runtime.getRuntime().availableProcessors()));
        });
    }

    private static PartitionPlan plan(List<List<Integer>> cuts) {
        Properties[] properties = new Properties[cuts.size()];
        for (int i = 0; i < properties.length; i++) {
            properties[i] = new Properties();
            properties[i].setProperty("segments", NumberSet.text(cuts.get(i)));
        }
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(properties.length);
        plan.setThreads(properties.length);
        plan.setPartitionProperties(properties);
        plan.setPartitionsOverride(true);
        return plan;
    }
}

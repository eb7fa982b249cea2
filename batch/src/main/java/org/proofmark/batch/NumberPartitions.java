package org.proofmark.batch;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import java.util.List;
import java.util.Properties;

/** Deals numbers out to partitions, each of which finds its own in the property {@link #NUMBERS}, for a {@link NumberReader}. */
public abstract class NumberPartitions extends JobArtifact implements PartitionMapper {
    /** Name of the partition's property. */
    public static final String NUMBERS = "numbers";

    /** What is left to do, one list for each partition. */
    protected abstract List<List<Integer>> deal() throws Exception;

    @Override
    public PartitionPlan mapPartitions() throws Exception {
        return watched(() -> plan(deal()));
    }

    private static PartitionPlan plan(List<List<Integer>> cuts) {
        Properties[] properties = new Properties[cuts.size()];
        for (int i = 0; i < properties.length; i++) {
            properties[i] = new Properties();
            properties[i].setProperty(NUMBERS, NumberSet.text(cuts.get(i)));
        }
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(properties.length);
        plan.setThreads(properties.length);
        plan.setPartitionProperties(properties);
        plan.setPartitionsOverride(true);
        return plan;
    }
}

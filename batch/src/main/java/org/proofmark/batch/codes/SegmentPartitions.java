package org.proofmark.batch.codes;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proofmark.batch.NumberPartitions;
import org.proofmark.batch.NumberSet;
import org.proofmark.serialization.OrderFiles;
import org.proofmark.serialization.OrderFiles.Segment;

/** Deals the segments that are not written yet out to partitions: two a core, so that some sign while others wait for the disk. */
@Named("segmentPartitions")
@Dependent
public class SegmentPartitions extends NumberPartitions {
    @Inject
    private OrderFiles files;

    @Override
    protected List<List<Integer>> deal() {
        long quantity = files.batch(tenant(), subject()).quantity();
        Set<Integer> written =
                files.written(tenant(), subject()).stream().map(Segment::number).collect(Collectors.toSet());
        List<Integer> left = IntStream.range(0, OrderFiles.segments(quantity))
                .filter(number -> !written.contains(number))
                .boxed()
                .toList();
        return NumberSet.cut(left, 2 * Runtime.getRuntime().availableProcessors());
    }
}

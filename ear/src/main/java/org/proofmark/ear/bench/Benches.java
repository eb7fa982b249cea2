package org.proofmark.ear.bench;

import java.util.List;

/** All benches, in the order of the table. */
final class Benches {
    static final List<Bench> ALL = List.of(
            new WarmStartBench(),
            new LabelsBench(),
            new TokenBench(),
            new ReadingBench(),
            new MarkedReadingBench(),
            new PrintBench(),
            new OfflineBench(),
            new IssueCodesBench(),
            new UnwrittenOrderBench(),
            new VerificationBench(),
            new FraudBench());

    private Benches() {}
}

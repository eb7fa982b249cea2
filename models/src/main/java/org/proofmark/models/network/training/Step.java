package org.proofmark.models.network.training;

import java.util.Map;

/** One part of the training. What it finds is kept under a hash of its settings, and it is not run again while they stay the same. */
interface Step {
    /** Its key in metrics.json. */
    String name();

    /** All that its figures depend on, sizes apart. */
    String settings();

    /** Learns, judges, writes plots and models to the run's folder, and says what came of it, for {@link org.proofmark.models.training.Json}. */
    Map<String, Object> run(TrainingRun run);
}

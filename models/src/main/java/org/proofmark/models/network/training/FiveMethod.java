package org.proofmark.models.network.training;

/** One way to tell the five classes apart. */
interface FiveMethod {
    /** Its row in the table. */
    String name();

    /** What it is, and all that its scores depend on beside the photographs. */
    String settings();

    /**
     * Learns from some photographs and judges others.
     *
     * @return of each photograph the probability of each class, and what judging one costs
     */
    Scores judged(TrainingRun run, FiveSet train, FiveSet test);

    /** @param millis of one processor for one photograph, what was made before (reading, laying flat) not counted */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Scores(double[][] probabilities, double millis) {}
}

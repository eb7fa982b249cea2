package org.proofmark.kernel;

/** Carries a {@link Problem} out of a room and rolls the transaction back. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type() + ": " + (problem.detail() == null ? problem.title() : problem.detail()));
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

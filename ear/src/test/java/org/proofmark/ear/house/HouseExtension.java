package org.proofmark.ear.house;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the shared {@link House} to test methods and constructors that ask for it. Where the suite was asked to run on a given MySQL
 * ({@code -Pnightly}) and none was named, its tests are skipped and say so.
 */
public final class HouseExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return GivenMySql.wanted() && GivenMySql.named().isEmpty()
                ? ConditionEvaluationResult.disabled("SKIPPED: no " + GivenMySql.URL + " names a MySQL 8.4 to run on")
                : ConditionEvaluationResult.enabled("there is a database to run on");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        House.shared().ensureRunning();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return House.shared();
    }
}

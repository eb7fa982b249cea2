package org.proofmark.ear.journey.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each test: keeps what the windows of {@link Chromium} show where it failed, and closes them. */
public final class ChromiumExtension implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
        Chromium.started().ifPresent(chromium -> {
            context.getExecutionException()
                    .filter(failure -> !(failure instanceof org.opentest4j.TestAbortedException))
                    .ifPresent(failure ->
                            chromium.keep(context.getRequiredTestClass().getSimpleName() + "."
                                    + context.getRequiredTestMethod().getName()));
            chromium.closeWindows();
        });
    }
}

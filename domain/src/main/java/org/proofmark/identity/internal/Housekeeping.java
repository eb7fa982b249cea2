package org.proofmark.identity.internal;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets answers that no client will ask for again, a little at a time. */
@Singleton
@Startup
@DependsOn("SqlMigrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {
    private static final int AT_ONCE = 5_000;

    @Inject
    private SqlRepeats repeats;

    @Inject
    @ConfigProperty(name = "proofmark.idempotency.keep-hours", defaultValue = "168")
    private long keepHours;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "forget old answers to repeated requests")
    void forgetOldAnswers() {
        while (repeats.forget(Duration.ofHours(keepHours), AT_ONCE) == AT_ONCE) {
            continue;
        }
    }
}

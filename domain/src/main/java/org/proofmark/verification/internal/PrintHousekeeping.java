package org.proofmark.verification.internal;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Forgets pictures of prints that were kept long enough; they are out of sight from the minute on, and off the disk within the hour. */
@Singleton
@Startup
@DependsOn("SqlMigrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class PrintHousekeeping {
    @Inject
    private PrintArchive archive;

    @Schedule(hour = "*", minute = "27", persistent = false, info = "forget old pictures of prints")
    void forgetOldPrints() {
        archive.forgetOld();
    }
}

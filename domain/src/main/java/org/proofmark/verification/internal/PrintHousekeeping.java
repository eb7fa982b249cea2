package org.proofmark.verification.internal;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Forgets pictures of prints that were kept long enough; they are out of sight from the minute on, and off the disk within the hour. And
 * ids of offline scans that are too old to come again.
 */
@Singleton
@Startup
@DependsOn("SqlMigrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class PrintHousekeeping {
    @Inject
    private PrintArchive archive;

    @Inject
    private OfflineDesk offline;

    @Schedule(hour = "*", minute = "27", persistent = false, info = "forget old pictures of prints")
    void forgetOldPrints() {
        archive.forgetOld();
    }

    @Schedule(hour = "4", minute = "41", persistent = false, info = "forget ids of old offline scans")
    void forgetOldOfflineScans() {
        offline.forgetOld();
    }
}

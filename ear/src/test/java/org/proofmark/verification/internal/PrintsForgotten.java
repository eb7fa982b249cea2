package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The hour of {@link PrintHousekeeping}, for tests that cannot wait for it: put into domain's own jar, beside the archive. */
@ApplicationScoped
public class PrintsForgotten {
    @Inject
    private PrintArchive archive;

    public void now() {
        archive.forgetOld();
    }
}

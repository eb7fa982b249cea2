package org.proofmark.serialization.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * After a restore (the marker {@code restored.properties} lies in the data folder) nothing may be issued before the allocator has skipped
 * the numbers that may have been given out since the backup. If the server dies between the commit and the renaming of the marker, the
 * next start skips once more, which costs numbers and nothing else.
 */
@Singleton
@Startup
@DependsOn("SqlMigrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class RestoredSkip {
    private static final Logger LOG = System.getLogger(RestoredSkip.class.getName());

    @Inject
    private LostDesk lost;

    @Inject
    @ConfigProperty(name = "proofmark.data")
    private String data;

    @Inject
    @ConfigProperty(name = "proofmark.restore.skip")
    private long numbers;

    @PostConstruct
    void skip() {
        Path marker = Path.of(data).resolve("restored.properties");
        if (!Files.exists(marker)) {
            return;
        }
        lost.allocators().forEach((tenant, slots) -> lost.skip(tenant, slots, numbers));
        LOG.log(Level.INFO, "The database was restored: every slot skipped " + numbers + " numbers ahead");
        try {
            Files.move(marker, marker.resolveSibling("restored.properties.done"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rename " + marker + "; it would skip again at the next start", e);
        }
    }
}

package org.proofmark.foundation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.foundation.Vital;

/** Whether the data directory can be written and has room left. */
@ApplicationScoped
public class DiskVital implements Vital {
    private static final long MEBI = 1L << 20;

    private final Path data;
    private final long reserveMiB;

    /** For the container's proxy. */
    protected DiskVital() {
        this("", 0);
    }

    @Inject
    public DiskVital(
            @ConfigProperty(name = "proofmark.data") String data,
            @ConfigProperty(name = "proofmark.disk.reserve-mib") long reserveMiB) {
        this.data = Path.of(data);
        this.reserveMiB = reserveMiB;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Sign look() {
        if (!Files.isWritable(data)) {
            return Sign.down("the data directory cannot be written; check proofmark.data and its owner");
        }
        try {
            long freeMiB = Files.getFileStore(data).getUsableSpace() / MEBI;
            return freeMiB >= reserveMiB
                    ? Sign.well(freeMiB + " MiB free")
                    : Sign.down("only " + freeMiB + " MiB free; " + reserveMiB + " MiB are kept in reserve");
        } catch (IOException unreadable) {
            return Sign.down("the data directory's file system does not answer");
        }
    }
}

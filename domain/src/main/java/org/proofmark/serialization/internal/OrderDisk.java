package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;

/** Where the files of orders lie, and whether another one fits. */
@ApplicationScoped
public class OrderDisk {
    private final Path orders;
    private final long reserve;

    /** For the container's proxy. */
    protected OrderDisk() {
        this(Path.of(""), 0);
    }

    @Inject
    OrderDisk(
            @ConfigProperty(name = "proofmark.data") String data,
            @ConfigProperty(name = "proofmark.disk.reserve-mib") long reserveMib) {
        this(Path.of(data).resolve("orders"), reserveMib << 20);
    }

    OrderDisk(Path orders, long reserve) {
        this.orders = orders;
        this.reserve = reserve;
    }

    Path folder(TenantId tenant, UUID order) {
        return orders.resolve(tenant.toString()).resolve(order.toString());
    }

    /**
     * Refuses what would not fit.
     *
     * @param bytes of the new file
     * @param promised bytes that orders accepted before have yet to write
     * @throws org.proofmark.kernel.ProblemException NO_SPACE {@code disk-full}
     */
    void check(long bytes, long promised) {
        long usable;
        try {
            Files.createDirectories(orders);
            usable = Files.getFileStore(orders).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the disk of " + orders, e);
        }
        long free = usable - reserve - promised;
        if (bytes > free) {
            throw Problem.of(Problem.Kind.NO_SPACE, "disk-full", "The file would not fit the disk")
                    .detail("The file needs " + size(bytes) + "; " + size(Math.max(0, free))
                            + " are free for new files. Order fewer codes, ask for deliver=NONE and stream codes.csv,"
                            + " or ask your operator for space.")
                    .fault("quantity", null, "needs a file of " + size(bytes))
                    .exception();
        }
    }

    /** Removes an order's files; what cannot be removed stays. */
    void remove(TenantId tenant, UUID order) throws IOException {
        Path folder = folder(tenant, order);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    private static String size(long bytes) {
        return bytes < 10_000_000 ? bytes + " bytes" : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }
}

package org.proofmark.web.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.proofmark.kernel.Actor;
import org.proofmark.serialization.CodeDownloads;
import org.proofmark.serialization.CodeStream;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderFile;
import org.proofmark.serialization.OrderFiles;
import org.proofmark.web.security.ClientAddress;

/** Sends the files of an order; the log learns of it before the first byte and after the last. */
@ApplicationScoped
public class CodeSending {
    /** Chunks that are signed at the same time while {@code codes.csv} is streamed. */
    private static final int AHEAD = Math.max(2, 2 * Runtime.getRuntime().availableProcessors());

    @Inject
    private CodeDownloads downloads;

    @Inject
    private OrderCodes codes;

    @Inject
    private OrderFiles files;

    @Inject
    private ClientAddress addresses;

    @Resource
    private ManagedExecutorService executor;

    /**
     * @param name that the client is told
     * @param content asked for once the log knows
     */
    private record Outgoing(OrderFile file, String name, String mediaType, StreamingOutput content) {}

    /** @param file one of {@link OrderFile#FIXED} */
    Response send(HttpServletRequest http, boolean byLink, Actor actor, UUID order, OrderFile file) {
        return send(http, byLink, actor, order, outgoing(actor, order, file));
    }

    private Outgoing outgoing(Actor actor, UUID order, OrderFile file) {
        if (file.equals(OrderFile.MANIFEST)) {
            Path manifest = files.manifest(actor.tenant(), order);
            return new Outgoing(file, file.name(), MediaType.APPLICATION_JSON, out -> copy(manifest, out));
        }
        boolean gzip = file.equals(OrderFile.CODES_GZ);
        return new Outgoing(
                file,
                file.name().replace("codes", "codes-" + order),
                gzip ? "application/gzip" : "text/csv",
                out -> codes(actor, order, gzip).write(out));
    }

    /** Labels that a job rendered into a file, which the actor may have. */
    Response sendLabels(HttpServletRequest http, Actor actor, UUID order, UUID job, Path file) {
        String name = file.getFileName().toString();
        return send(
                http,
                false,
                actor,
                order,
                new Outgoing(
                        OrderFile.labels(job, name), name, MediaType.APPLICATION_OCTET_STREAM, out -> copy(file, out)));
    }

    private Response send(HttpServletRequest http, boolean byLink, Actor actor, UUID order, Outgoing file) {
        return Sending.wanted(http, byLink, () -> {
            UUID download =
                    downloads.begin(actor, order, file.file(), new CodeDownloads.Way(addresses.of(http), byLink));
            return Sending.stream(
                            file.content(),
                            file.mediaType(),
                            "attachment",
                            file.name(),
                            (bytes, complete) -> downloads.finish(actor, order, download, bytes, complete))
                    .build();
        });
    }

    /** From the order's file, or where it has none, computed while it is sent. */
    private StreamingOutput codes(Actor actor, UUID order, boolean gzip) {
        Path file = files.codes(actor.tenant(), order);
        if (!Files.exists(file)) {
            OrderCodes.Batch batch = codes.of(actor, order);
            return out -> new CodeStream(batch, () -> codes.lines(batch), executor, AHEAD).write(out, gzip);
        }
        return out -> {
            if (gzip) {
                GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
                copy(file, zipped);
                zipped.finish();
            } else {
                copy(file, out);
            }
        };
    }

    private static void copy(Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 18];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        }
    }
}

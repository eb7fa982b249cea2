package org.proofmark.batch.codes;

import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.proofmark.batch.JobArtifact;
import org.proofmark.foundation.Faults;
import org.proofmark.foundation.Transactions;
import org.proofmark.serialization.CodeLines;
import org.proofmark.serialization.OrderCodes.Batch;
import org.proofmark.serialization.OrderFiles;
import org.proofmark.serialization.OrderFiles.Segment;

/**
 * Reads the whole file back, compares every segment with what was signed, and only then writes the manifest and completes the order. A
 * segment that the disk lost (power failure after a lying flush) is forgotten, and the next attempt writes it again.
 */
@Named("sealOrderFile")
@Dependent
public class SealOrderFile extends JobArtifact implements Batchlet {
    private static final int READ = 1 << 20;

    @Inject
    private OrderFiles files;

    @Inject
    private Transactions transactions;

    @Inject
    private Faults faults;

    private volatile boolean stopped;

    @Override
    public String process() throws Exception {
        return watched(() -> {
            Batch batch = files.batch(tenant(), subject());
            List<Segment> segments = files.written(tenant(), subject());
            if (segments.size() != OrderFiles.segments(batch.quantity())) {
                throw new IllegalStateException("only " + segments.size() + " of "
                        + OrderFiles.segments(batch.quantity()) + " segments are written");
            }
            String sha256 = readBack(batch, segments);
            if (stopped) {
                return "STOPPED";
            }
            faults.at("before-manifest");
            writeManifest(OrderManifest.json(batch, sha256, segments));
            return transactions.required(() -> {
                insistOnLease();
                files.complete(tenant(), subject(), sha256);
                return "SEALED";
            });
        });
    }

    @Override
    public void stop() {
        stopped = true;
    }

    /** The digest of the whole file, once every segment was found as it was signed. */
    private String readBack(Batch batch, List<Segment> segments) throws IOException {
        MessageDigest whole = Digests.sha256();
        List<Integer> bad = new ArrayList<>();
        byte[] buffer = new byte[READ];
        try (InputStream in = Files.newInputStream(files.codes(tenant(), subject()))) {
            byte[] header = in.readNBytes(CodeLines.header().length);
            whole.update(header);
            for (Segment segment : segments) {
                if (!MessageDigest.isEqual(read(in, batch, segment, whole, buffer), segment.sha256())) {
                    bad.add(segment.number());
                }
                if (stopped) {
                    return "";
                }
                running().sign();
            }
            if (!MessageDigest.isEqual(header, CodeLines.header()) || in.read() >= 0) {
                throw new IOException("the file's frame is damaged: " + files.codes(tenant(), subject()));
            }
        }
        if (!bad.isEmpty()) {
            files.forget(tenant(), subject(), bad);
            throw new IllegalStateException(
                    "segments " + bad + " are not on the disk as they were written; they are written again");
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    private static byte[] read(InputStream in, Batch batch, Segment segment, MessageDigest whole, byte[] buffer)
            throws IOException {
        MessageDigest digest = Digests.sha256();
        long left = (long) segment.codes() * CodeLines.lineLength(batch.uriPrefix());
        while (left > 0) {
            int length = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
            if (length == 0) {
                return new byte[0];
            }
            digest.update(buffer, 0, length);
            whole.update(buffer, 0, length);
            left -= length;
        }
        return digest.digest();
    }

    /** It appears whole or not at all. */
    private void writeManifest(String json) throws IOException {
        Path manifest = files.manifest(tenant(), subject());
        Path draft = manifest.resolveSibling("manifest.json.tmp");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, manifest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

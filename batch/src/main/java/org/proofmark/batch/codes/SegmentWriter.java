package org.proofmark.batch.codes;

import jakarta.batch.api.chunk.ItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.batch.JobArtifact;
import org.proofmark.foundation.Faults;
import org.proofmark.serialization.CodeLines;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderCodes.Batch;
import org.proofmark.serialization.OrderFiles;
import org.proofmark.serialization.OrderFiles.Segment;

/**
 * Signs segments and writes them at their places, forces them to the disk, and then records them with the chunk's transaction. Whatever
 * dies in between, a segment is written again with the same bytes or not at all: the same position always gives the same line.
 */
@Named("segmentWriter")
@Dependent
public class SegmentWriter extends JobArtifact implements ItemWriter {
    /** Codes that are signed before they are written: about a megabyte. */
    private static final int BLOCK = 1 << 14;

    @Inject
    private OrderFiles files;

    @Inject
    private OrderCodes codes;

    @Inject
    private Faults faults;

    @Inject
    private IssuedCodes issued;

    private @Nullable Work work;

    /** What is open while the partition runs. */
    private record Work(Batch batch, CodeLines lines, FileChannel channel, byte[] block) {}

    @Override
    public void open(@Nullable Serializable checkpoint) throws Exception {
        work = watched(() -> {
            Batch batch = files.batch(tenant(), subject());
            CodeLines lines = codes.lines(batch);
            FileChannel channel = FileChannel.open(files.codes(tenant(), subject()), StandardOpenOption.WRITE);
            return new Work(batch, lines, channel, new byte[BLOCK * lines.lineLength()]);
        });
    }

    @Override
    public void writeItems(List<Object> items) throws Exception {
        watched(() -> {
            Work open = java.util.Objects.requireNonNull(work);
            List<Segment> done = new ArrayList<>(items.size());
            for (Object item : items) {
                done.add(write(open, (Integer) item));
            }
            open.channel().force(false);
            insistOnLease();
            files.record(tenant(), subject(), done);
            faults.at("before-commit");
            long codesDone = done.stream().mapToLong(Segment::codes).sum();
            issued.add(codesDone);
            running().add(codesDone);
            return null;
        });
    }

    private Segment write(Work open, int number) throws IOException {
        MessageDigest digest = Digests.sha256();
        int codesInSegment = OrderFiles.codes(open.batch().quantity(), number);
        long position = (long) number * OrderFiles.SEGMENT;
        for (int from = 0; from < codesInSegment; from += BLOCK) {
            int count = Math.min(BLOCK, codesInSegment - from);
            open.lines().write(position + from, count, open.block(), 0);
            int length = count * open.lines().lineLength();
            digest.update(open.block(), 0, length);
            ByteBuffer bytes = ByteBuffer.wrap(open.block(), 0, length);
            long at = CodeLines.offset(open.batch().uriPrefix(), position + from);
            while (bytes.hasRemaining()) {
                at += open.channel().write(bytes, at);
            }
            running().sign();
            faults.at("mid-file");
        }
        return new Segment(number, codesInSegment, digest.digest());
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() throws IOException {
        if (work != null) {
            work.channel().close();
        }
    }
}

package org.proofmark.batch.codes;

import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.proofmark.batch.JobArtifact;
import org.proofmark.serialization.CodeLines;
import org.proofmark.serialization.OrderCodes.Batch;
import org.proofmark.serialization.OrderFiles;
import org.proofmark.serialization.OrderFiles.Segment;

/** Makes the order's file at its final length, readable by the server alone, and finds out how far an earlier attempt had come. */
@Named("prepareOrderFile")
@Dependent
public class PrepareOrderFile extends JobArtifact implements Batchlet {
    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    @Inject
    private OrderFiles files;

    @Override
    public String process() throws Exception {
        return watched(() -> {
            Batch batch = files.batch(tenant(), subject());
            List<Segment> written = files.written(tenant(), subject());
            if (makeFile(batch) || written.isEmpty()) {
                files.forget(
                        tenant(),
                        subject(),
                        written.stream().map(Segment::number).toList());
                running().startsAt(0);
            } else {
                running().startsAt(written.stream().mapToLong(Segment::codes).sum());
            }
            return "PREPARED";
        });
    }

    @Override
    public void stop() {
        // It takes a moment only; the next step does not start once a stop was asked for.
    }

    /** Returns whether there was no such file before. */
    private boolean makeFile(Batch batch) throws IOException {
        Path folder = files.folder(tenant(), subject());
        Files.createDirectories(folder);
        Path file = files.codes(tenant(), subject());
        long length = CodeLines.fileLength(batch.uriPrefix(), batch.quantity());
        boolean fresh = !Files.exists(file) || Files.size(file) != length;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (POSIX) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            if (fresh) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(CodeLines.header()), 0);
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}), length - 1);
            }
            channel.force(true);
        }
        return fresh;
    }
}
